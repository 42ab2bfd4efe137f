const height = 56
const step = 16
const bar = 13

/** How many stories went live in each hour, from 6 o'clock on, or from the first hour that has one. */
export function HourBars({ hours }: { hours: readonly number[] }) {
  const busy = hours.flatMap((count, hour) => (count > 0 ? [hour] : []))
  const first = Math.min(6, busy[0] ?? 6)
  const last = Math.max(18, busy.at(-1) ?? 18)
  const most = Math.max(1, ...hours)
  const width = (last - first + 1) * step
  const said = busy.map((hour) => `${hour}时${hours[hour]}篇`).join('，')
  return (
    <figure className="mt-2">
      <svg
        viewBox={`0 0 ${width} ${height + 1}`}
        className="hour-bars"
        role="img"
        aria-label={said ? `今天每小时发稿：${said}` : '今天还没有发稿'}
      >
        {busy.map((hour) => {
          const tall = Math.max(2, Math.round(((hours[hour] ?? 0) / most) * height))
          return (
            <rect
              key={hour}
              x={(hour - first) * step + 1}
              y={height - tall}
              width={bar}
              height={tall}
              className={hour === busy.at(-1) ? 'hour-bar hour-bar-last' : 'hour-bar'}
            />
          )
        })}
        <rect x="0" y={height} width={width} height="1" className="hour-base" />
      </svg>
      <figcaption className="figures flex justify-between set-[0.9375rem]/[1.5rem] text-ink-2">
        <span>{first}时</span>
        <span>{Math.round((first + last) / 2)}时</span>
        <span>{last}时</span>
      </figcaption>
    </figure>
  )
}

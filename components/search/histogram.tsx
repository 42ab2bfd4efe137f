import type { Bar } from '#newsroom/search/facets.ts'

const [width, height] = [222, 66]

/** How the results lie in time: a bar a month, or a year where they reach far back. */
export function Histogram({ bars }: { bars: readonly Bar[] }) {
  const highest = Math.max(1, ...bars.map(({ count }) => count))
  const step = width / bars.length
  const most = bars.reduce((a, b) => (b.count > a.count ? b : a), { label: '', count: 0 })
  const [first, last] = [bars[0]?.label ?? '', bars.at(-1)?.label ?? '']
  const summary = `${spoken(first)}到${spoken(last)}的篇数`
  return (
    <figure className="histogram">
      <svg viewBox={`0 0 ${width} ${height}`} width={width} height={height} role="img">
        <title>
          {most.count > 0 ? `${summary}，${spoken(most.label)}最多，${most.count}篇` : summary}
        </title>
        {bars.map(({ label, count, isChosen }, at) => {
          const tall = count === 0 ? 0 : Math.max(3, Math.round((count / highest) * (height - 1)))
          return (
            <rect
              key={label}
              x={round(at * step)}
              y={height - 1 - tall}
              width={round(step - 2)}
              height={tall}
              {...(isChosen && { className: 'chosen' })}
            />
          )
        })}
        <path d={`M0 ${height - 0.5}H${width}`} />
      </svg>
      <figcaption aria-hidden="true">
        <span>{spoken(first)}</span>
        <span>{spoken(last)}</span>
      </figcaption>
    </figure>
  )
}

const round = (value: number): number => Math.round(value * 10) / 10

/** 2018-05 → 2018年5月, 2018 → 2018年 */
function spoken(label: string): string {
  const [year, month] = label.split('-')
  return month ? `${year}年${Number(month)}月` : `${year}年`
}

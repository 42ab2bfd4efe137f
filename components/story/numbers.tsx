type Item = { value: string; unit: string; label: string }

/** 数字: two to four figures between ink rules; two by two on a narrow screen. */
export function Numbers({ items }: { items: Item[] }) {
  return (
    <dl className="mt-8 grid grid-cols-2 border-y border-rule leading-normal md:auto-cols-fr md:grid-flow-col md:grid-cols-none">
      {items.map(({ value, unit, label }) => (
        <div
          key={label}
          className="flex flex-col-reverse border-hairline py-3 not-first:md:border-l not-first:md:pl-[18px]"
        >
          <dt className="set-[0.9375rem]/[1.5rem] text-ink-2">{label}</dt>
          <dd className="song set-[2.25rem]/[2.875rem] tracking-[-.02em] whitespace-nowrap text-brand md:set-[2.625rem]/[2.875rem]">
            {value}
            <span className="set-[1.125rem]/[1.75rem] ml-1.5 tracking-normal">{unit}</span>
          </dd>
        </div>
      ))}
    </dl>
  )
}

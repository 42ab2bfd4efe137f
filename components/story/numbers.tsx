type Item = { value: string; unit: string; label: string }

/** 数字: two to four figures between ink rules; two by two on a narrow screen. */
export function Numbers({ items }: { items: Item[] }) {
  return (
    <dl className="numbers">
      {items.map(({ value, unit, label }) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd className="song">
            {value}
            <span>{unit}</span>
          </dd>
        </div>
      ))}
    </dl>
  )
}

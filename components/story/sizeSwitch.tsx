const sizes = [
  { value: 'small', name: '小' },
  { value: 'medium', name: '中' },
  { value: 'large', name: '大' },
]

/**
 * 字号 of the text, as radio buttons that the style sheet follows (`:has(:checked)`): no script, no
 * request, nothing jumps. A browser without `:has` does not show it and has its own zoom. The
 * enhancement script remembers the choice (`data-choice`).
 */
export function SizeSwitch() {
  return (
    <fieldset
      data-choice="size"
      className="choice sizes shrink-0 rounded-control border border-control"
    >
      <legend className="sr-only">正文字号</legend>
      {sizes.map(({ value, name }) => (
        <label key={value}>
          <input
            type="radio"
            name="size"
            id={`size-${value}`}
            value={value}
            defaultChecked={value === 'medium'}
            className="sr-only"
          />
          <span>{name}</span>
        </label>
      ))}
    </fieldset>
  )
}

const themes = [
  { value: 'auto', name: '跟随系统' },
  { value: 'light', name: '浅色' },
  { value: 'dark', name: '深色' },
]

type Props = {
  /** A page may hold two, of which one is seen: their buttons are not one group. */
  place: 'top' | 'foot'
  className?: string
}

/**
 * 外观 of the page. Without a script there is nothing to choose, the page follows the system: the
 * enhancement script takes `hidden` away and remembers the choice.
 */
export function ThemeSwitch({ place, className = '' }: Props) {
  return (
    <fieldset hidden data-choice="theme" className={`choice themes ${className}`}>
      <legend className="sr-only">外观</legend>
      {themes.map(({ value, name }) => (
        <label key={value}>
          <input
            type="radio"
            name={place}
            value={value}
            defaultChecked={value === 'auto'}
            className="sr-only"
          />
          <span>{name}</span>
        </label>
      ))}
    </fieldset>
  )
}

type Props<Name extends string> = {
  /** What is chosen; read out, not shown. */
  label: string
  names: Readonly<Record<Name, string>>
  chosen: Name
  onChoose: (name: Name) => void
}

/** A few ways to see something, of which one is on. */
export function Segments<Name extends string>({ label, names, chosen, onChoose }: Props<Name>) {
  return (
    <fieldset className="flex">
      <legend className="sr-only">{label}</legend>
      {(Object.keys(names) as Name[]).map((name) => (
        <button
          key={name}
          type="button"
          className="segment"
          aria-pressed={name === chosen}
          onClick={() => onChoose(name)}
        >
          {names[name]}
        </button>
      ))}
    </fieldset>
  )
}

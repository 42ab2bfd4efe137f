import { Button, ButtonLink } from '#components/desk/button.tsx'
import { sourcesPath } from '#newsroom/deskAddresses.ts'
import { sourceClassNames } from '#newsroom/sources/classes.ts'
import type { SourceFilter } from '#newsroom/sources/onDesk.ts'
import { standingNames } from '#newsroom/sources/standing.ts'

/** What the list is narrowed to: a form that sends its fields as the list's address. */
export function SourceFilters({ filter }: { filter: SourceFilter }) {
  return (
    <search aria-label="筛选稿源">
      <form
        method="get"
        action={sourcesPath}
        className="flex min-h-14 flex-wrap items-center gap-x-3 gap-y-2 border-b border-b-hairline px-6 py-2"
      >
        <input
          name="q"
          type="search"
          defaultValue={filter.text}
          maxLength={60}
          placeholder="名称或网址里的字"
          aria-label="名称或网址里的字"
          className="input !w-64"
        />
        <Choice name="class" label="类别" all="全部类别" value={filter.class}>
          {sourceClassNames}
        </Choice>
        <Choice name="standing" label="状态" all="全部状态" value={filter.standing}>
          {standingNames}
        </Choice>
        <Button type="submit">筛选</Button>
        {Object.keys(filter).length > 0 && <ButtonLink href={sourcesPath}>清除筛选</ButtonLink>}
      </form>
    </search>
  )
}

type ChoiceProps = {
  name: string
  label: string
  /** The first option, which narrows nothing. */
  all: string
  value: string | undefined
  children: Readonly<Record<string, string>>
}

function Choice({ name, label, all, value, children }: ChoiceProps) {
  return (
    <label className="filter">
      <span className="sr-only">{label}</span>
      <select key={value} name={name} defaultValue={value ?? ''} className="input">
        <option value="">{all}</option>
        {Object.entries(children).map(([key, text]) => (
          <option key={key} value={key}>
            {text}
          </option>
        ))}
      </select>
    </label>
  )
}

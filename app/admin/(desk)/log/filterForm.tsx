import { Button } from '#components/desk/button.tsx'
import { Field } from '#components/desk/field.tsx'
import { logPath } from '#newsroom/deskAddresses.ts'
import { logActionNames } from '#newsroom/log/actionNames.ts'
import { subjectWords } from '#newsroom/log/words.ts'
import { allStaff } from '#newsroom/people/onDesk.ts'
import type { FilterTexts } from './readFilter.ts'

/** Which entries are shown: a plain form that leads to an address. */
export async function LogFilterForm({ texts }: { texts: FilterTexts }) {
  const staff = (await allStaff()).map(({ id, name }): [string, string] => [id, name])
  const people = withOwn([...staff, ['operator', '服务器'], ['unknown', '未登录的人']], texts.actor)
  const actions = withOwn(Object.entries(logActionNames), texts.action)
  return (
    <form className="flex flex-wrap items-end gap-4" aria-label="筛选记录">
      <Choice name="actor" label="谁" chosen={texts.actor} options={people} />
      <Choice name="action" label="做了什么" chosen={texts.action} options={actions} />
      <Field
        name="subject"
        label="对象"
        placeholder="稿件 12"
        defaultValue={subjectWords(texts.subject)}
        className="w-44"
      />
      <Field name="from" label="从哪天" type="date" defaultValue={texts.from} className="w-44" />
      <Field name="to" label="到哪天" type="date" defaultValue={texts.to} className="w-44" />
      <p className="flex gap-3">
        <Button type="submit" kind="primary">
          筛选
        </Button>
        <a href={logPath} className="link self-center">
          全部
        </a>
      </p>
    </form>
  )
}

/** What was chosen stays choosable, even where nobody of that name is on the list any more. */
const withOwn = (options: [string, string][], chosen: string): [string, string][] =>
  chosen === '' || options.some(([value]) => value === chosen)
    ? options
    : [...options, [chosen, chosen]]

type ChoiceProps = {
  name: string
  label: string
  chosen: string
  options: [value: string, text: string][]
}

function Choice({ name, label, chosen, options }: ChoiceProps) {
  return (
    <div className="grid w-44 gap-1">
      <label htmlFor={name} className="font-bold">
        {label}
      </label>
      <select id={name} name={name} className="input" defaultValue={chosen}>
        <option value="">全部</option>
        {options.map(([value, text]) => (
          <option key={value} value={value}>
            {text}
          </option>
        ))}
      </select>
    </div>
  )
}

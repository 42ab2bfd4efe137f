import { Form } from '#components/desk/form.tsx'
import { FormField, FormSelect } from '#components/desk/formFields.tsx'
import { SubmitButton } from '#components/desk/submitButton.tsx'
import { mostCounted, type SourceLine } from '#newsroom/sources/onDesk.ts'
import { change } from './actions.ts'

export const kinds = [
  ['own', '本报'],
  ['other', '别家'],
] as const

const countOf = (stories: number): string =>
  stories > mostCounted ? `${mostCounted}篇以上` : `${stories}篇`

/** One 稿源 with the number of its stories, and, folded up, the form that changes it. */
export function SourceRow({ source, mayChange }: { source: SourceLine; mayChange: boolean }) {
  const { id, name, isOwn, stories } = source
  return (
    <li className="grid gap-3 border-b border-b-hairline py-3">
      <div className="flex flex-wrap items-center gap-x-4">
        <b className="min-w-0">{name}</b>
        <span className="text-ink-2">{isOwn ? '本报' : '别家'}</span>
        <span className="figures ml-auto text-ink-2">{countOf(stories)}</span>
      </div>
      {mayChange && (
        <details>
          <summary className="link w-max">
            修改<span className="sr-only">“{name}”</span>
          </summary>
          <Form name={`source-${id}`} label={`修改稿源“${name}”`} action={change}>
            <input type="hidden" name="sourceId" value={id} />
            <div className="mt-3 grid gap-4">
              <FormField name="name" label="名称" value={name} required maxLength={60} />
              <FormSelect
                name="kind"
                label="类别"
                value={isOwn ? 'own' : 'other'}
                options={kinds}
              />
              <p>
                <SubmitButton>保存</SubmitButton>
              </p>
            </div>
          </Form>
        </details>
      )}
    </li>
  )
}

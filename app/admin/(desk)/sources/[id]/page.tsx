import type { Metadata } from 'next'
import { Form } from '#components/desk/form.tsx'
import { FormField } from '#components/desk/formFields.tsx'
import { NotForYou } from '#components/desk/notForYou.tsx'
import { Notice } from '#components/desk/notice.tsx'
import { PageHead } from '#components/desk/pageHead.tsx'
import { Section } from '#components/desk/section.tsx'
import { SubmitButton } from '#components/desk/submitButton.tsx'
import { logPath, sourcesPath } from '#newsroom/deskAddresses.ts'
import { can } from '#newsroom/people/can.ts'
import { sourceClassNames } from '#newsroom/sources/classes.ts'
import { type SourceOnDesk, sourceOnDesk } from '#newsroom/sources/onDesk.ts'
import { longestOpinion } from '#newsroom/stories/review/opinion.ts'
import { deskActor } from '../../../session.ts'
import { MissingPage } from '../../missingPage.tsx'
import { change } from '../actions.ts'
import { SourceFields } from '../sourceFields.tsx'
import { validityOf } from '../sourceTable.tsx'
import { StandingChip } from '../standingChip.tsx'
import { WithdrawAll } from './withdrawAll.tsx'

export const metadata: Metadata = { title: '稿源' }

type Props = {
  params: Promise<{ id: string }>
  searchParams: Promise<{ done?: string | string[] }>
}

/** One 稿源: what is written down about it, and the end of its licence. */
export default async function SourcePage({ params, searchParams }: Props) {
  const actor = await deskActor()
  if (!can(actor, 'site.read')) return <NotForYou action="site.read" />
  const [{ id }, { done }] = await Promise.all([params, searchParams])
  const source = /^[1-9]\d{0,9}$/.test(id) ? await sourceOnDesk(Number(id), Date.now()) : null
  if (!source) return <MissingPage what="这个稿源" />
  const said = saidOf(done)
  return (
    <>
      <PageHead title={source.name} about={sourceClassNames[source.class]}>
        <StandingChip standing={source.standing} />
        <a href={sourcesPath} className="link">
          全部稿源
        </a>
      </PageHead>
      <div className="grid max-w-[60rem] gap-10 px-6 py-6">
        {said && <Notice>{said}</Notice>}
        {can(actor, 'source.manage') ? (
          <Section title="资料">
            <Form name="source" label={`修改稿源“${source.name}”`} action={change}>
              <input type="hidden" name="sourceId" value={source.id} />
              <SourceFields source={source} />
              <FormField
                name="reason"
                label="为什么改"
                hint="留在审计记录里"
                required
                maxLength={longestOpinion}
              />
              <p>
                <SubmitButton>保存</SubmitButton>
              </p>
            </Form>
          </Section>
        ) : (
          <WrittenDown source={source} />
        )}
        <WithdrawAll source={source} actor={actor} />
        {can(actor, 'log.read') && (
          <p>
            <a href={`${logPath}?subject=source%3A${source.id}`} className="link">
              看这个稿源的审计记录
            </a>
          </p>
        )}
      </div>
    </>
  )
}

function WrittenDown({ source }: { source: SourceOnDesk }) {
  const rows = [
    ['有效期', validityOf(source)],
    ['网址', source.website || '没有填'],
    ['备注', source.note || '没有填'],
  ]
  return (
    <Section title="资料">
      <dl className="grid gap-2">
        {rows.map(([term, text]) => (
          <div key={term} className="flex gap-4">
            <dt className="w-16 flex-none text-ink-2">{term}</dt>
            <dd className="min-w-0 break-all">{text}</dd>
          </div>
        ))}
      </dl>
    </Section>
  )
}

const notices: Readonly<Record<string, string>> = {
  changed: '稿源改好了。已经发布的稿件仍写原来的名称，送审中的稿件按新的状态查。',
  asked: '申请提交了，请另一位总编确认。读者现在还看得到这些稿件。',
  dismissed: '申请驳回了，稿件都还在。',
}

/** What has just been done; a number: so many stories were withdrawn. */
function saidOf(done: string | string[] | undefined): string | null {
  if (typeof done !== 'string') return null
  if (/^\d{1,7}$/.test(done)) return `撤下了${done}篇稿件，读者已经看不到；稿源也不能再用了。`
  return Object.hasOwn(notices, done) ? (notices[done] ?? null) : null
}

import { Form } from '#components/desk/form.tsx'
import { FormArea, FormSelect } from '#components/desk/formFields.tsx'
import { Section } from '#components/desk/section.tsx'
import { SubmitButton } from '#components/desk/submitButton.tsx'
import { deskStoryPath } from '#newsroom/deskAddresses.ts'
import type { Actor } from '#newsroom/people/actor.ts'
import { can } from '#newsroom/people/can.ts'
import { mostLive, type SourceOnDesk } from '#newsroom/sources/onDesk.ts'
import { askWithdrawal } from '../actions.ts'
import { OpenRequest } from './openRequest.tsx'

type Props = { source: SourceOnDesk; actor: Actor }

/** The end of a licence: all stories of the source are withdrawn in one act, by two people. */
export function WithdrawAll({ source, actor }: Props) {
  const { class: kind, live, sample, request } = source
  if (kind === 'paper' || !can(actor, 'story.askWithdrawal')) return null
  const count = live > mostLive ? `${mostLive}篇以上` : `${live}篇`
  return (
    <Section title="授权结束，撤下全部稿件">
      <p>
        读者现在看得到这个稿源的稿件<b className="figures">{count}</b>
        {sample.length > 0 && `，最近的是：`}
      </p>
      {sample.length > 0 && (
        <ul aria-label="最近的稿件" className="grid gap-1">
          {sample.map(({ id, title }) => (
            <li key={id}>
              <a href={deskStoryPath(id)} className="link">
                {title}
              </a>
            </li>
          ))}
        </ul>
      )}
      {request ? (
        <OpenRequest request={request} source={source} actor={actor} count={count} />
      ) : (
        <AskForm source={source} count={count} />
      )}
    </Section>
  )
}

const statuses = [
  ['removed', '移除，不再用'],
  ['frozen', '冻结，以后也许再用'],
] as const

function AskForm({ source, count }: { source: SourceOnDesk; count: string }) {
  return (
    <Form name="withdrawal" label="申请撤下全部稿件" action={askWithdrawal}>
      <input type="hidden" name="sourceId" value={source.id} />
      <FormSelect name="sourceStatus" label="撤稿以后，稿源" value="removed" options={statuses} />
      <FormArea name="reason" label="撤稿的原因" hint="留在采编台，读者看不到" rows={2} />
      <p>
        <SubmitButton kind="danger">申请撤下{count}</SubmitButton>
      </p>
    </Form>
  )
}

import { Form } from '#components/desk/form.tsx'
import { FormArea } from '#components/desk/formFields.tsx'
import { Notice } from '#components/desk/notice.tsx'
import { SubmitButton } from '#components/desk/submitButton.tsx'
import { dateTimeOf } from '#lib/zh/date.ts'
import type { Actor } from '#newsroom/people/actor.ts'
import { can } from '#newsroom/people/can.ts'
import { mostLive, type SourceOnDesk } from '#newsroom/sources/onDesk.ts'
import { sourceStatusNames } from '#newsroom/sources/standing.ts'
import { dismiss, withdraw } from '../actions.ts'

type Props = {
  request: NonNullable<SourceOnDesk['request']>
  source: SourceOnDesk
  actor: Actor
  count: string
}

/** What somebody asked for; another chief confirms it, or it is dismissed. */
export function OpenRequest({ request, source, actor, count }: Props) {
  const isOwn = request.requestedById === actor.id
  const mayConfirm = can(actor, 'story.withdraw') && !isOwn
  const of = (
    <>
      <input type="hidden" name="sourceId" value={source.id} />
      <input type="hidden" name="requestId" value={request.id} />
    </>
  )
  return (
    <>
      <Notice kind="mind">
        {request.requestedByName}于{dateTimeOf(request.requestedAt)}申请撤下全部稿件，稿源改为
        {sourceStatusNames[request.sourceStatus ?? 'removed']}。原因：{request.reason}
      </Notice>
      {mayConfirm ? (
        <Form name="confirm" label="确认撤稿" action={withdraw}>
          {of}
          <input type="hidden" name="seen" value={source.live > mostLive ? '' : source.live} />
          <p>确认以后，这些稿件同时从所有页面、列表上消失，网址回答“已撤下”，不能恢复。</p>
          <p>
            <SubmitButton kind="danger">确认撤下{count}</SubmitButton>
          </p>
        </Form>
      ) : (
        <p>{isOwn ? '申请是您提出的，请由另一位总编确认。' : '请由总编确认。'}</p>
      )}
      {(isOwn || can(actor, 'story.withdraw')) && (
        <Form name="dismiss" label={isOwn ? '收回申请' : '驳回申请'} action={dismiss}>
          {of}
          <FormArea name="reason" label="不撤的原因" rows={2} />
          <p>
            <SubmitButton kind="plain">{isOwn ? '收回申请' : '驳回申请'}</SubmitButton>
          </p>
        </Form>
      )}
    </>
  )
}

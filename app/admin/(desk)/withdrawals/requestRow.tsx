import { Form } from '#components/desk/form.tsx'
import { FormField } from '#components/desk/formFields.tsx'
import { SubmitButton } from '#components/desk/submitButton.tsx'
import { dateTimeOf } from '#lib/zh/date.ts'
import { deskStoryPath, sheetPath, sourcePath } from '#newsroom/deskAddresses.ts'
import type { OpenWithdrawal, WithdrawalsOnDesk } from '#newsroom/stories/withdraw/onDesk.ts'
import { confirm, dismiss } from './actions.ts'

type Props = { request: OpenWithdrawal; may: WithdrawalsOnDesk }

/** One request: who wants what withdrawn and why, and what this person may answer. */
export function RequestRow({ request, may }: Props) {
  const { id, storyId, requestedByName, requestedAt, reason, isOwn } = request
  const name = storyId === null ? `${request.sourceName}的全部稿件` : (request.title ?? '')
  return (
    <li className="grid gap-2 border-b border-b-hairline py-3">
      <p className="flex flex-wrap items-baseline gap-x-4">
        <a
          href={storyId === null ? sourcePath(request.sourceId ?? 0) : deskStoryPath(storyId)}
          className="song set-[1.125rem]/[1.75rem]"
        >
          {name}
        </a>
        {storyId !== null && (
          <a href={sheetPath(storyId)} className="link">
            审稿单<span className="sr-only">：{name}</span>
          </a>
        )}
      </p>
      <p>
        {requestedByName}在{dateTimeOf(requestedAt)}申请，原因：{reason}
      </p>
      <div className="flex flex-wrap items-end gap-x-8 gap-y-3">
        {may.mayConfirm && !isOwn && storyId !== null && (
          <Form name={`confirm-${id}`} label={`确认撤下“${name}”`} action={confirm}>
            <input type="hidden" name="requestId" value={id} />
            <SubmitButton kind="danger">确认撤稿</SubmitButton>
          </Form>
        )}
        {storyId === null && <p className="text-ink-2">整个稿源的撤稿在稿源自己的页上确认。</p>}
        {may.mayConfirm && isOwn && (
          <p className="text-ink-2">申请是您提出的，要由另一位总编确认。</p>
        )}
        {(may.mayConfirm || isOwn) && (
          <Form
            name={`dismiss-${id}`}
            label={`${isOwn ? '收回' : '驳回'}“${name}”的撤稿申请`}
            action={dismiss}
            className="flex flex-wrap items-end gap-3"
          >
            <input type="hidden" name="requestId" value={id} />
            <FormField name="reason" label="为什么不撤" required maxLength={500} />
            <SubmitButton kind="plain">{isOwn ? '收回申请' : '驳回'}</SubmitButton>
          </Form>
        )}
      </div>
    </li>
  )
}

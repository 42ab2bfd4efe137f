import { Form } from '#components/desk/form.tsx'
import { FormField } from '#components/desk/formFields.tsx'
import { SubmitButton } from '#components/desk/submitButton.tsx'
import { dateTimeOf } from '#lib/zh/date.ts'
import { sheetPath } from '#newsroom/deskAddresses.ts'
import type { Alert } from '#newsroom/stories/withdraw/onDesk.ts'
import { answerFor } from './actions.ts'

/** What one chief withdrew alone: it stands here until another person countersigns. */
export function AlertRow({ alert, may }: { alert: Alert; may: boolean }) {
  const { id, storyId, title, doneByName, at, reason, isOwn } = alert
  return (
    <li className="grid gap-2 border-l-4 border-l-urgent bg-urgent-ground px-4 py-3">
      <p>
        <b className="mr-4 text-urgent">紧急撤稿</b>
        <a href={sheetPath(storyId)} className="link">
          {title}
        </a>
      </p>
      <p>
        {doneByName}在{dateTimeOf(at)}一人撤下，原因：{reason}
      </p>
      {may && isOwn && <p>这是您自己做的，要由另一位同事复签。</p>}
      {may && !isOwn && (
        <Form
          name={`countersign-${id}`}
          label={`复签“${title}”的紧急撤稿`}
          action={answerFor}
          className="flex max-w-[44rem] flex-wrap items-end gap-3"
        >
          <input type="hidden" name="emergencyId" value={id} />
          <FormField name="opinion" label="意见（可不填）" maxLength={500} className="grow" />
          <SubmitButton kind="plain">复签</SubmitButton>
        </Form>
      )}
    </li>
  )
}

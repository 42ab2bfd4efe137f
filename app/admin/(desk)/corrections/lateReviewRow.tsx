import { Form } from '#components/desk/form.tsx'
import { FormField } from '#components/desk/formFields.tsx'
import { SubmitButton } from '#components/desk/submitButton.tsx'
import { dateTimeOf } from '#lib/zh/date.ts'
import type { OpenLateReview } from '#newsroom/corrections/onDesk.ts'
import { deskStoryPath, sheetPath } from '#newsroom/deskAddresses.ts'
import { lookAt } from './actions.ts'

const kinds = { brief: '快讯', correction: '更正' } as const

type Props = { task: OpenLateReview; mayReview: boolean; now: number }

/** One 补审: which text, by when, and the form of who looked at it. */
export function LateReviewRow({ task, mayReview, now }: Props) {
  const { id, kind, storyId, title, openedAt, dueAt, releasedByName, isOwn } = task
  const isLate = dueAt < now
  return (
    <li className="grid gap-2 border-b border-b-hairline py-3">
      <p className="flex flex-wrap items-baseline gap-x-4">
        <b className="text-amber">{kinds[kind]}</b>
        <a href={deskStoryPath(storyId)} className="song set-[1.125rem]/[1.75rem]">
          {title}
        </a>
        <a href={sheetPath(storyId)} className="link">
          审稿单<span className="sr-only">：{title}</span>
        </a>
      </p>
      <p className="text-ink-2">
        {releasedByName || '总编'}在{dateTimeOf(openedAt)}发出，
        {isLate ? (
          <b className="text-urgent">已过时限（{dateTimeOf(dueAt)}）</b>
        ) : (
          `${dateTimeOf(dueAt)}前补审`
        )}
      </p>
      {mayReview && isOwn && <p className="text-ink-2">这是您签发的，要由另一位同事补审。</p>}
      {mayReview && !isOwn && (
        <Form
          name={`late-${id}`}
          // A story may have several
          label={`补审“${title}”第${id}条`}
          action={lookAt}
          className="flex max-w-[44rem] flex-wrap items-end gap-3"
        >
          <input type="hidden" name="taskId" value={id} />
          <FormField name="opinion" label="意见（可不填）" maxLength={500} className="grow" />
          <SubmitButton kind="plain">看过了，记下补审</SubmitButton>
        </Form>
      )}
    </li>
  )
}

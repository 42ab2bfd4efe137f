import type { ReactNode } from 'react'
import type { Open, ReviewNow } from '#newsroom/stories/review/reviewNow.ts'
import { Form } from '../form.tsx'
import { FormArea, FormHidden } from '../formFields.tsx'
import { SubmitButton } from '../submitButton.tsx'
import { lengthOf } from './lengthOf.ts'
import type { FormAction, ReviewActions } from './reviewActions.ts'

type Props = {
  storyId: number
  now: Pick<ReviewNow, 'emergency' | 'lateReview'>
  at: number
  actions: Pick<ReviewActions, 'countersign' | 'reviewLate'>
}

/** What went out on one person's word or on fewer eyes, until another person has looked at it. */
export function Afterwards({ storyId, now: { emergency, lateReview }, at, actions }: Props) {
  return (
    <>
      {emergency && (
        <Waiting
          storyId={storyId}
          open={emergency}
          title={emergency.kind === 'release' ? '紧急签发，等复签' : '紧急撤稿，等复签'}
          field="emergencyId"
          submit="复签"
          action={actions.countersign}
        >
          {emergency.by}：{emergency.reason}
        </Waiting>
      )}
      {lateReview && (
        <Waiting
          storyId={storyId}
          open={lateReview}
          title={lateReview.kind === 'brief' ? '快讯，等补审' : '更正，等补审'}
          field="taskId"
          submit="补审完成"
          action={actions.reviewLate}
        >
          {lateReview.by && `${lateReview.by}签发。`}
          {at > lateReview.dueAt ? (
            <b className="text-urgent">超时{lengthOf(at - lateReview.dueAt)}</b>
          ) : (
            `还有${lengthOf(lateReview.dueAt - at)}。`
          )}
        </Waiting>
      )}
    </>
  )
}

type WaitingProps = {
  storyId: number
  open: Open
  title: string
  field: 'emergencyId' | 'taskId'
  submit: string
  action: FormAction
  children: ReactNode
}

function Waiting({ storyId, open, title, field, submit, action, children }: WaitingProps) {
  return (
    <div className="bar-amber grid gap-2">
      <h2 className="font-bold">{title}</h2>
      <p>{children}</p>
      {open.whyNot === null ? (
        <Form name={field} label={submit} action={action} className="review-form">
          <FormHidden name="storyId" value={storyId} />
          <FormHidden name={field} value={open.id} />
          <FormArea name="opinion" label="意见" hint="可以不写" rows={2} />
          <p>
            <SubmitButton>{submit}</SubmitButton>
          </p>
        </Form>
      ) : (
        <p>{open.whyNot}</p>
      )}
    </div>
  )
}

import { proofNames } from '#newsroom/stories/review/timeline.ts'
import { Form } from '../form.tsx'
import { FormField, FormHidden } from '../formFields.tsx'
import { SubmitButton } from '../submitButton.tsx'
import type { FormAction } from './reviewActions.ts'

type Props = {
  storyId: number
  round: number
  /** 1, 2 or 3: the one that is to be done now. */
  number: number
  action: FormAction
}

/** 一校, 二校 or 三校: how many errors were found, and what they were. */
export function ProofForm({ storyId, round, number, action }: Props) {
  const name = proofNames[number - 1] ?? ''
  return (
    // Each proof is another form: what was typed into the one before does not stay
    <Form key={number} name="proof" label={name} action={action} className="review-form">
      <h3 className="font-bold">记{name}</h3>
      <FormHidden name="storyId" value={storyId} />
      <FormHidden name="round" value={round} />
      <FormHidden name="number" value={number} />
      <FormField name="errors" label="查出的差错" type="number" min={0} max={9999} value="0" />
      <FormField
        name="note"
        label="说明"
        hint="可以不写，如“错字2处，标点3处”"
        autoComplete="off"
      />
      <p>
        <SubmitButton kind="plain">{name}完成</SubmitButton>
      </p>
    </Form>
  )
}

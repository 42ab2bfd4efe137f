'use client'
import { FormArea, FormTick } from '../formFields.tsx'
import type { ActWords } from './actForm.tsx'
import type { ReviewActions } from './reviewActions.ts'

/** 送审, or the chief's way past the reviews. */
export type Sending = 'submit' | 'emergency'

type Given = {
  storyId: number
  /** Of the working text. */
  version: number
  isBrief: boolean
  /** What is sent: 第3版, 稿件. */
  name: string
  actions: Pick<ReviewActions, Sending>
}

/** What sending a text is called, what it asks for and what will happen. */
export function sendWords(
  sending: Sending,
  { storyId, version, isBrief, name, actions }: Given,
): ActWords {
  const of = { storyId, version }
  if (sending === 'emergency')
    return {
      of,
      name: 'emergency',
      title: `紧急签发${name}`,
      about:
        '这一版没有经过三审三校。紧急签发要写明原因，另一位同事复签之前提醒一直留着；签发后再发布。',
      action: actions.emergency,
      submit: '紧急签发',
      isDanger: true,
      children: <FormArea name="reason" label="紧急签发的原因" rows={3} />,
    }
  return {
    of,
    name: 'submit',
    title: `送审${name}`,
    about: '送审以后文字不能再改；要改先撤回，改好重新送审。',
    action: actions.submit,
    submit: '送审',
    children: (
      <>
        {isBrief && (
          <FormTick name="isFast" value>
            走快讯通道：只做初审和终审，不用三校，发布后24小时内补审
          </FormTick>
        )}
        <FormArea name="note" label="给审稿人的话" hint="可以不写" rows={3} />
      </>
    ),
  }
}

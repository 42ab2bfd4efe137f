'use client'
import type { Acts } from '#newsroom/stories/review/acts.ts'
import { ActForm } from './actForm.tsx'
import { actWords, type Reviewing } from './actWords.tsx'
import { mainAct, type SheetAct } from './mainAct.ts'
import { type Sending, sendWords } from './sendWords.tsx'

type Props = Reviewing & {
  acts: Acts
  /** The working text that this person may send on; null where it is under way, or not theirs to send. */
  toSend: { version: number; isBrief: boolean; ways: readonly Sending[] } | null
}

const beside: readonly SheetAct[] = ['schedule', 'unschedule', 'sendBack', 'hold', 'recall']

/** All that a person may do about a story now, as forms that need no script: the main act open. */
export function ReviewForms({ acts, toSend, ...reviewing }: Props) {
  const { of, actions } = reviewing
  const main = mainAct(acts)
  const text = toSend && { ...toSend, storyId: of.storyId, name: '稿件', actions }
  const sent = text ? text.ways.map((way) => sendWords(way, text)) : []
  const others = beside.filter((act) => acts[act] === null).map((act) => actWords(act, reviewing))
  const [first, ...rest] = [...(main ? [actWords(main, reviewing)] : []), ...sent, ...others]
  if (!first) return null
  return (
    <>
      <section className="ruled pt-4" aria-label={first.title}>
        <h2 className="song set-[1.25rem]/[1.875rem]">{first.title}</h2>
        <ActForm {...first} />
      </section>
      {rest.map((act) => (
        <ActForm key={act.name} {...act} isFolded />
      ))}
    </>
  )
}

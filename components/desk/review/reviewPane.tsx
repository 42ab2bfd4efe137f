import { dateTimeOf } from '#lib/zh/date.ts'
import { revisionsPath } from '#newsroom/deskAddresses.ts'
import type { StoryState } from '#newsroom/stories/lifecycle.ts'
import type { ReviewNow } from '#newsroom/stories/review/reviewNow.ts'
import { pendingLines, roundsOf } from '#newsroom/stories/review/timeline.ts'
import { Afterwards } from './afterwards.tsx'
import { ProofForm } from './proofForm.tsx'
import type { ReviewActions } from './reviewActions.ts'
import { Timeline } from './timeline.tsx'

type Props = {
  story: { id: number; state: StoryState }
  now: ReviewNow
  /** When the page was asked for, ms UTC. */
  at: number
  actions: Pick<ReviewActions, 'proof' | 'countersign' | 'reviewLate'>
}

/** 审签: the round that the story is in, what waits for this person, and the rounds before. */
export function ReviewPane({ story, now, at, actions }: Props) {
  const [latest, ...earlier] = roundsOf(now.entries)
  const lines = [...(latest?.lines ?? []), ...pendingLines(story.state, now)]
  return (
    <section aria-label="审签" className="grid gap-5">
      <Afterwards storyId={story.id} now={now} at={at} actions={actions} />
      <div>
        <h2 className="part-head">
          {latest && latest.round > 1 ? `第${latest.round}轮审签` : '审签'}
          <span>{now.round ? trackNames[now.round.track] : '三审三校'}</span>
        </h2>
        {lines.length === 0 ? (
          <p className="pt-2 text-ink-2">还没有送审。</p>
        ) : (
          <Timeline lines={lines} at={at} dueAt={now.dueAt} />
        )}
        {now.schedule && (
          <p className="pt-2 font-bold">
            定在{dateTimeOf(now.schedule.publishAt)}发布（{now.schedule.byName}）
          </p>
        )}
      </div>
      {now.acts.proof === null && now.round && (
        <ProofForm
          storyId={story.id}
          round={now.round.round}
          number={now.proofs + 1}
          action={actions.proof}
        />
      )}
      {now.signedBefore !== null && now.round && (
        <p>
          <a
            className="link"
            href={`${revisionsPath(story.id)}?from=${now.signedBefore}&to=${now.round.revision}`}
          >
            上次审签（第{now.signedBefore}版）以来改了什么
          </a>
        </p>
      )}
      {earlier.map(({ round, lines }) => (
        <details key={round}>
          <summary className="font-bold">{round > 0 ? `第${round}轮` : '送审以前'}</summary>
          <Timeline lines={lines} at={at} />
        </details>
      ))}
    </section>
  )
}

const trackNames: Record<NonNullable<ReviewNow['round']>['track'], string> = {
  full: '三审三校',
  brief: '快讯：初审、终审',
  emergency: '紧急签发',
}

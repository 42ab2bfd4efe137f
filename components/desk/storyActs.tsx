import { correctPath, sheetPath, withdrawPath } from '#newsroom/deskAddresses.ts'
import type { Actor } from '#newsroom/people/actor.ts'
import { can } from '#newsroom/people/can.ts'
import { ButtonLink } from './button.tsx'

type Props = { actor: Actor; storyId: number; isLive: boolean }

/** What leads on from a story: its 审稿单, and what may be done to the text that readers have. */
export function StoryActs({ actor, storyId, isLive }: Props) {
  return (
    <nav
      aria-label="稿件的去处"
      className="mt-6 flex flex-wrap gap-2 border-t border-t-hairline pt-4"
    >
      <ButtonLink href={sheetPath(storyId)}>审稿单</ButtonLink>
      {isLive && can(actor, 'story.correct') && (
        <ButtonLink href={correctPath(storyId)}>更正</ButtonLink>
      )}
      {isLive && can(actor, 'story.askWithdrawal') && (
        <ButtonLink href={withdrawPath(storyId)}>撤稿</ButtonLink>
      )}
    </nav>
  )
}

import { type StoryState, stateNames } from '#newsroom/stories/lifecycle.ts'
import { type ChipLook, StatusChip } from '../statusChip.tsx'

const looks: Readonly<Record<StoryState, ChipLook>> = {
  draft: 'draft',
  firstReview: 'review',
  secondReview: 'review',
  finalReview: 'review',
  onHold: 'held',
  released: 'released',
  scheduled: 'scheduled',
  published: 'published',
  withdrawn: 'withdrawn',
}

type Props = {
  state: StoryState
  /** Sent back: that matters more than where its text stands now. */
  isReturned?: boolean
}

/** Where a story stands, as a chip. */
export const StateChip = ({ state, isReturned = false }: Props) =>
  isReturned ? (
    <StatusChip look="returned">退回</StatusChip>
  ) : (
    <StatusChip look={looks[state]}>
      {state === 'scheduled' ? '定时' : stateNames[state]}
    </StatusChip>
  )

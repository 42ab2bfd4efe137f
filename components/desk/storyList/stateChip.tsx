import { type StoryState, stateNames } from '#newsroom/stories/lifecycle.ts'
import { type ChipLook, StatusChip } from '../statusChip.tsx'

const looks: Readonly<Record<StoryState, ChipLook>> = {
  draft: 'draft',
  firstReview: 'review',
  secondReview: 'review',
  finalReview: 'review',
  onHold: 'review',
  released: 'released',
  scheduled: 'released',
  published: 'published',
  withdrawn: 'withdrawn',
}

/** Where a story stands, as a chip. */
export const StateChip = ({ state }: { state: StoryState }) => (
  <StatusChip look={looks[state]}>{stateNames[state]}</StatusChip>
)

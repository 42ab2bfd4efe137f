import { type StoryState, stateNames } from '#newsroom/stories/lifecycle.ts'
import { StatusChip } from '../statusChip.tsx'

/** Where a story stands, as a chip. */
export const StateChip = ({ state }: { state: StoryState }) => (
  <StatusChip look={state}>{stateNames[state]}</StatusChip>
)

import { type ChipLook, StatusChip } from '#components/desk/statusChip.tsx'
import { type Standing, standingNames } from '#newsroom/sources/standing.ts'

const looks: Record<Standing, ChipLook> = {
  valid: 'published',
  early: 'draft',
  expired: 'returned',
  frozen: 'returned',
  removed: 'withdrawn',
}

export const StandingChip = ({ standing }: { standing: Standing }) => (
  <StatusChip look={looks[standing]}>{standingNames[standing]}</StatusChip>
)

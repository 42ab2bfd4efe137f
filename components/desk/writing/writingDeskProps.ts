import type { ReactNode } from 'react'
import type { Override } from '#newsroom/checker/overrides.ts'
import type { StoryDraft } from '#newsroom/stories/draft/storyDraft.ts'
import type { ReviewActions } from '../review/reviewActions.ts'
import type { CheckRights } from './checkPane.tsx'
import type { Choices } from './infoPane.tsx'
import type { Side } from './sideTabs.tsx'
import type { AllowWords, KeepFinding, ReopenFinding } from './useFindings.ts'
import type { Keep } from './useVersions.ts'
import type { VersionLine } from './versionsPane.tsx'

/** What the server gives to the page on which a story is written. */
export type WritingDeskProps = {
  storyId: number
  person: string
  /** The person's name. */
  name: string
  state: 'draft' | 'published'
  start: { draft: StoryDraft; version: number; savedAt: number | null }
  /** The versions that were kept, newest first. */
  versions: VersionLine[]
  /** The number of the version that readers have. */
  live: number | null
  choices: Choices
  /** 审签: the review of the story so far, drawn by the server. */
  review: ReactNode
  /** Which tab stands open at the side at first. */
  side: Side
  maySubmit: boolean
  /** 紧急签发. */
  mayForce: boolean
  actions: Pick<ReviewActions, 'submit' | 'emergency'>
  onKeep: Keep
  /** What was let stand in the text so far, and what this person may do about findings. */
  checker: { overrides: Override[]; rights: CheckRights }
  onKeepFinding: KeepFinding
  onReopenFinding: ReopenFinding
  onAllow: AllowWords
}

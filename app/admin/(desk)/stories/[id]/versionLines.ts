import type { VersionLine } from '#components/desk/writing/versionsPane.tsx'
import type { OpenStory } from '#newsroom/stories/atWork.ts'

/** The versions of a story for the pane beside its text, newest first, and which of them readers have. */
export const versionLines = ({
  revisions,
  story,
}: OpenStory): { versions: VersionLine[]; live: number | null } => ({
  versions: revisions.map(({ number, madeAt, authorName, reason }) => ({
    number,
    madeAt,
    authorName,
    reason,
  })),
  live: revisions.find(({ id }) => id === story.liveRevisionId)?.number ?? null,
})

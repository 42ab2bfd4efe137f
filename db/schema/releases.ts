import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { revisions } from './revisions.ts'
import { stories } from './stories.ts'

/**
 * On what a text was released: 三审三校, 快讯, 紧急签发, 更正, or an archive (it was public before it came
 * into this store, and nobody reviewed it here).
 */
export const releaseBases = ['review', 'brief', 'emergency', 'correction', 'archive'] as const
export type ReleaseBasis = (typeof releaseBases)[number]

/**
 * 签发: that this very text may go before readers. Append-only. A trigger on `published` refuses a row
 * whose revision has no release; one here refuses a release whose sign-offs and proofs are not there.
 */
export const releases = sqliteTable(
  'releases',
  {
    id: integer().primaryKey({ autoIncrement: true }),
    storyId: integer('story_id')
      .notNull()
      .references(() => stories.id),
    revisionId: integer('revision_id')
      .notNull()
      .references(() => revisions.id),
    contentHash: text('content_hash').notNull(),
    /** The round of review; 0 for a correction and for an archive. */
    round: integer().notNull(),
    basis: text({ enum: releaseBases }).notNull(),
    releasedById: text('released_by_id').notNull(),
    releasedByName: text('released_by_name').notNull(),
    /** Of an emergency; blank otherwise. */
    reason: text().notNull(),
    /** ms UTC. */
    releasedAt: integer('released_at').notNull(),
    /**
     * What the 稿源 was called, which readers are told and the hash does not hold: another name since is
     * none that anybody signed. Null where it was released before this was kept.
     */
    sourceName: text('source_name'),
  },
  (table) => [
    index('releases_by_revision').on(table.revisionId, table.storyId),
    index('releases_by_story').on(table.storyId, table.round),
  ],
)

import { index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { origins, type StoryContent } from '#newsroom/stories/content.ts'
import { channels } from './channels.ts'
import { revisions } from './revisions.ts'
import { stories } from './stories.ts'

/**
 * The readers' side: one row per live story with everything that its page and every list need.
 * Written by `publish` and `correct`, removed by `withdraw`, each in one transaction; readers' code
 * reads no other table of stories.
 */
export const published = sqliteTable(
  'published',
  {
    storyId: integer('story_id')
      .primaryKey()
      .references(() => stories.id),
    revisionId: integer('revision_id')
      .notNull()
      .references(() => revisions.id),
    channelId: integer('channel_id')
      .notNull()
      .references(() => channels.id),
    /** When readers first could read it, ms UTC. Its order in every list. */
    publishedAt: integer('published_at').notNull(),
    /** The day of `publishedAt` in Asia/Shanghai, `2018-05-14`: the middle of the address. */
    day: text().notNull(),
    /** When a reader last saw its text change, ms UTC; null where it never did. */
    modifiedAt: integer('modified_at'),
    title: text().notNull(),
    /** The short title, or the title where there is none. */
    shortTitle: text('short_title').notNull(),
    summary: text().notNull(),
    sourceName: text('source_name').notNull(),
    origin: text({ enum: origins }).notNull(),
    coverSalt: integer('cover_salt').notNull(),
    isBrief: integer('is_brief', { mode: 'boolean' }).notNull(),
    isDemo: integer('is_demo', { mode: 'boolean' }).notNull(),
    /** 字 of the body. */
    wordCount: integer('word_count').notNull(),
    content: text({ mode: 'json' }).$type<StoryContent>().notNull(),
  },
  (table) => [
    index('published_by_time').on(table.publishedAt, table.storyId),
    index('published_by_channel').on(table.channelId, table.publishedAt, table.storyId),
    index('published_by_day').on(table.channelId, table.day, table.publishedAt, table.storyId),
  ],
)

/** 标签 of live stories, for related stories. `publishedAt` is repeated here for the index's order. */
export const publishedTags = sqliteTable(
  'published_tags',
  {
    tag: text().notNull(),
    storyId: integer('story_id')
      .notNull()
      .references(() => published.storyId, { onDelete: 'cascade' }),
    publishedAt: integer('published_at').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.storyId, table.tag] }),
    index('published_tags_by_tag').on(table.tag, table.publishedAt, table.storyId),
  ],
)

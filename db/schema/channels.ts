import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'

/** 频道: a section of the site. Its slug is the first segment of every address in it. */
export const channels = sqliteTable(
  'channels',
  {
    id: integer().primaryKey(),
    slug: text().notNull().unique(),
    /** In the nav and beside a headline: 冰城. */
    name: text().notNull(),
    /** On its own page and in the breadcrumb: 冰城新闻. */
    fullName: text('full_name').notNull(),
    /** One sentence for the page's description. */
    about: text().notNull(),
    /** A hue of the design: which colour its tab, marker and covers take. */
    hue: text({
      enum: ['bingcheng', 'longjiang', 'guonei', 'minsheng', 'wenti', 'jiaoyu', 'zhuanti'],
    }).notNull(),
    /** Order in the nav, from 1. */
    position: integer().notNull(),
    /** When it left the nav, ms UTC; null while it is open. Its addresses go on for ever. */
    retiredAt: integer('retired_at'),
  },
  (table) => [index('channels_by_position').on(table.position)],
)

import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import type { Day } from '#lib/zh/date.ts'
import { sourceClassKeys } from '#newsroom/sources/classes.ts'
import { sourceStatuses } from '#newsroom/sources/standing.ts'

/**
 * 稿源: who a story comes from. Where it stands on a day is computed from `status` and the days of its
 * validity (`newsroom/sources/standing.ts`).
 */
export const sources = sqliteTable('sources', {
  id: integer().primaryKey(),
  name: text().notNull().unique(),
  /** 类别; `paper` is one of the paper's own titles. */
  class: text({ enum: sourceClassKeys }).notNull().default('other'),
  /** Where it is on the web, `https://…`; blank where it is not. */
  website: text().notNull().default(''),
  /** What somebody decided: 有效, 冻结 (not now), 移除 (never again). */
  status: text({ enum: sourceStatuses }).notNull().default('active'),
  /** First and last day (Harbin, `2018-05-14`) on which its stories may be taken; null: no bound. */
  validFrom: text('valid_from').$type<Day>(),
  validUntil: text('valid_until').$type<Day>(),
  /** For the desk: contract, whom to call. */
  note: text().notNull().default(''),
})

import type { Day } from '#lib/zh/date.ts'
import type { Actor } from '#newsroom/people/actor.ts'

/** What the desk reads for one of its pages, in the many ways in which somebody may ask for it. */
export type Visit = { name: string; cases: (() => Promise<unknown>)[] }

/** Whom, what and when the visits ask about. */
export type Ground = {
  chief: Actor
  reporter: Actor
  /** Ids of authors: one of most stories, one of some, one of none. */
  people: string[]
  /** Slugs. */
  channels: string[]
  /** Numbers of stories all over the archive. */
  stories: number[]
  /** Days all over the archive, newest first. */
  days: Day[]
}

/** Words that stand in nearly every story, in a few, in none; and what makes FTS5 read the most. */
export const texts = {
  common: '的',
  rare: '开江',
  none: '“没有这样的标题”',
  worst: '“的一个的” 的 一个 中国',
}

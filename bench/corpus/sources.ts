import type { SourceClass } from '#newsroom/sources/classes.ts'
import type { Origin } from '#newsroom/stories/content.ts'

/** 稿源 of the generated stories. They bear 演示 in their names: none of them exists. */
export type CorpusSource = { name: string; class: SourceClass; origin: Origin; weight: number }

export const sources: readonly CorpusSource[] = [
  { name: '演示日报', class: 'paper', origin: 'paper', weight: 30 },
  { name: '演示晚报', class: 'paper', origin: 'original', weight: 22 },
  { name: '演示新闻网', class: 'paper', origin: 'original', weight: 14 },
  { name: '演示周刊', class: 'paper', origin: 'paper', weight: 4 },
  { name: '演示联播电讯', class: 'partner', origin: 'reprint', weight: 12 },
  { name: '演示环球电讯', class: 'partner', origin: 'reprint', weight: 6 },
  { name: '演示省报', class: 'provincial', origin: 'reprint', weight: 5 },
  { name: '演示政务公开', class: 'government', origin: 'government', weight: 4 },
  { name: '演示街镇融媒', class: 'partner', origin: 'contributed', weight: 3 },
]

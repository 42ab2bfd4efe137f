import type { SearchPlace } from '#newsroom/search/place.ts'
import type { ListFilter } from '#newsroom/stories/listFilter.ts'

/** What readers ask for: rare, nowhere, common, and what costs the most. */
export const readersQueries: { kind: string; query: string; place?: Partial<SearchPlace> }[] = [
  { kind: 'rare', query: '川金丝猴' },
  { kind: 'rare', query: '把创城工作打造成群众满意工程' },
  { kind: 'nothing', query: '这几个字哪里都没有写过' },
  { kind: 'nothing', query: '“没有这样的话”' },
  { kind: 'common', query: '哈尔滨' },
  { kind: 'common', query: '创城 香坊区' },
  { kind: 'common', query: '地铁', place: { order: 'newest', page: 3 } },
  { kind: 'common', query: '社区', place: { channel: 'jiaoyu', span: 'year' } },
  { kind: 'worst', query: '的' },
  { kind: 'worst', query: '一个' },
  { kind: 'worst', query: '中国' },
  { kind: 'worst', query: '的 一个 中国 市民' },
  { kind: 'worst', query: '市民 记者 昨天 没有' },
  { kind: 'worst', query: '“的一个的”' },
  { kind: 'worst', query: '的 一 是 不 了 人 在 有', place: { part: 'title' } },
  { kind: 'worst', query: '日期:1990..2018', place: { page: 50 } },
]

/** And the desk, through drafts and all that is live. */
export const deskQueries: (ListFilter & { query: string })[] = [
  { query: '川金丝猴' },
  { query: '的' },
  { query: '的', author: 'demo-reporter' },
  { query: '的', state: 'draft' },
  { query: '的', from: '2018-05-01', to: '2018-05-14' },
  { query: '市民 记者 昨天 没有', channel: 'bcxw' },
  { query: '“的一个的”' },
]

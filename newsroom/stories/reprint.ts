import type { SourceClass } from '../sources/classes.ts'
import type { StoryContent } from './content.ts'
import type { StoryDraft } from './draft/storyDraft.ts'

/** What a reprint must name, and what its headline may be: domain rule 2, without the store. */

/** What people fill in where a name is asked for. */
const noNames = new Set(
  '编辑 小编 网编 网络编辑 值班编辑 责任编辑 本报编辑 本网编辑 本站编辑 编辑部 采编部 综合 佚名 匿名 无 未知 暂无 管理员 admin editor'.split(
    ' ',
  ),
)

const isName = (words: string): boolean =>
  /^[\p{Script=Han}\p{Script=Latin}][\p{Script=Han}\p{Script=Latin}·. ]+(?:（[^（）]+）)?$/u.test(
    words,
  ) && !noNames.has(words.toLowerCase())

/** Why a story may not go into review as what it says it is, in sentences; empty where it may. */
export function originFaults(content: StoryContent, source: { name: string; class: SourceClass }) {
  const isOwn = source.class === 'paper'
  const faults: string[] = []
  if (!isOwn && (content.origin === 'paper' || content.origin === 'original'))
    faults.push(`稿源“${source.name}”不是本报的，来历请选转载、来稿或政务发布。`)
  if (content.origin !== 'reprint') return faults
  if (isOwn) faults.push(`稿源“${source.name}”是本报的，转载稿请选原来的媒体作稿源。`)
  if (!isName(content.credits.editor.trim()))
    faults.push(`编辑：转载稿要写编辑的真实姓名，“${content.credits.editor}”不是姓名。`)
  return faults
}

export type HeadlineChange = { original: string; title: string }

/**
 * The headline of a reprint beside that of the original, where it is another: the second reviewer then
 * ticks 未改变原意 (on the fast track the final reviewer). Null where there is nothing to tick.
 */
export function headlineChange({ origin, title, reprintLicence }: StoryContent) {
  if (origin !== 'reprint' || !reprintLicence || reprintLicence.title === title) return null
  return { original: reprintLicence.title, title } satisfies HeadlineChange
}

/** The same of a text that is being worked on; null too while either headline is blank. */
export function draftHeadlineChange(draft: Pick<StoryDraft, 'origin' | 'title' | 'licence'>) {
  const [title, original] = [draft.title.trim(), draft.licence.title.trim()]
  if (draft.origin !== 'reprint' || !title || !original || title === original) return null
  return { original, title } satisfies HeadlineChange
}

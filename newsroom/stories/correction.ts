import { z } from 'zod'
import { correctionKinds, type corrections } from '#db/schema/corrections.ts'
import { done, type Result, refused } from '#lib/result.ts'
import { withoutTurning } from '#lib/turning.ts'
import { inChinese, sentenceOf } from '../badInput.ts'
import { type StoryContent, storyContent, text } from './content.ts'
import { releaseFaults } from './draft/toContent.ts'
import { contentFields } from './fieldNames.ts'
import { titleTooLong } from './listTitle.ts'
import { headlineChange } from './reprint.ts'
import { mapWords } from './words.ts'

export type Correction = Pick<
  typeof corrections.$inferInsert,
  'storyId' | 'kind' | 'stood' | 'stands' | 'note'
>
export type CorrectionReason =
  | 'badCorrection'
  | 'nothingChanges'
  | 'noNote'
  | 'wordsNotFound'
  | 'badContent'

/** What readers are told of a correction is a line or two, in characters. */
export const longestCorrection = { words: 200, note: 200 } as const

const { words, note } = longestCorrection
const shape = z.object({
  kind: z.enum(correctionKinds, '请选这条更正属于哪一类。'),
  stood: text.max(words, `最多${words}个字符；改动更多的，请改稿后重新送审。`),
  stands: text
    .max(words, `最多${words}个字符；改动更多的，请改稿后重新送审。`)
    .transform(withoutTurning),
  note: text.trim().max(note, `最多${note}个字符。`).transform(withoutTurning),
})
const names = { kind: '类别', stood: '原文', stands: '更正为', note: '说明' }

export const otherRevision = refused(
  'otherRevision',
  '读者看到的文字刚刚换过，也许这条更正已经做了。请刷新页面，看过现在的文字再更正。',
)

/** A correction as it was typed, or what is missing of it; its words stay as they are, blanks and all. */
export function readCorrection(given: Correction): Result<Correction, CorrectionReason> {
  const parsed = shape.safeParse(given, inChinese)
  if (!parsed.success) {
    const field = parsed.error.issues[0]?.path.join('.')
    return refused('badCorrection', sentenceOf(parsed.error, names), field)
  }
  const { stood, stands } = parsed.data
  if (stood.trim() === '') return refused('nothingChanges', '请抄下原文里错了的那几个字。', 'stood')
  if (stood === stands)
    return refused('nothingChanges', '更正前后的文字相同，请写明改正后的文字。', 'stands')
  if (stands.trim() === '')
    return refused(
      'nothingChanges',
      '请写明改正后的文字；只删几个字的，把前后几个字一起抄上。',
      'stands',
    )
  if (parsed.data.note === '') return refused('noNote', '请用一句话向读者说明这条更正。', 'note')
  return done({ ...parsed.data, storyId: given.storyId })
}

/** The content with the words replaced, where they stand in it exactly once and it stays whole. */
export function corrected(
  content: StoryContent,
  stood: string,
  stands: string,
): Result<StoryContent, 'wordsNotFound' | 'badContent'> {
  let count = 0
  const replaced = mapWords(content, (each) => {
    const parts = each.split(stood)
    count += parts.length - 1
    return parts.join(stands)
  })
  if (count !== 1)
    return refused(
      'wordsNotFound',
      `原文“${stood}”须在稿件里恰好出现一次，现在出现了${count}次。请多抄几个字，每处各写一条更正。`,
      'stood',
    )
  const parsed = storyContent.safeParse(replaced, inChinese)
  if (!parsed.success)
    return refused('badContent', sentenceOf(parsed.error, contentFields), 'stands')
  const fault =
    titleTooLong(parsed.data) ??
    faultOfBrief(content, parsed.data) ??
    faultOfReprint(content, parsed.data)
  return fault ? refused('badContent', fault, 'stands') : done(parsed.data)
}

/** A 快讯 that a correction makes longer than one may be. */
function faultOfBrief(before: StoryContent, after: StoryContent): string | null {
  const known = new Set(releaseFaults(before).map(({ about }) => about))
  return releaseFaults(after).find(({ about }) => !known.has(about))?.sentence ?? null
}

/** Another headline of a reprint: that it means the same is ticked in a review, by another than who wrote it. */
function faultOfReprint(before: StoryContent, after: StoryContent): string | null {
  const change = headlineChange(after)
  if (!change) return null
  const isNew = after.title !== before.title || change.original !== before.reprintLicence?.title
  return isNew ? `转载稿的标题要由复审核对没有改变原意，不能只作更正；请改稿后重新送审。` : null
}

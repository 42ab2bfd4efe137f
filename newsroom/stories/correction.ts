import { z } from 'zod'
import { correctionKinds, type corrections } from '#db/schema/corrections.ts'
import { done, type Result, refused } from '#lib/result.ts'
import { inChinese, sentenceOf } from '../badInput.ts'
import { type StoryContent, storyContent, text } from './content.ts'
import { contentFields } from './fieldNames.ts'
import { titleTooLong } from './listTitle.ts'
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
  stands: text.max(words, `最多${words}个字符；改动更多的，请改稿后重新送审。`),
  note: text.trim().max(note, `最多${note}个字符。`),
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
  const tooLong = titleTooLong(parsed.data)
  return tooLong ? refused('badContent', tooLong, 'stands') : done(parsed.data)
}

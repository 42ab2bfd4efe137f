import { withoutTurning } from '#lib/turning.ts'
import { wordCount } from '#lib/zh/length.ts'
import { inChinese, sentenceOf } from '../../badInput.ts'
import { type Block, plainText, type StoryContent, storyContent } from '../content.ts'
import { contentFields } from '../fieldNames.ts'
import { titleTooLong } from '../listTitle.ts'
import { toBlocks } from './finish.ts'
import type { StoryDraft } from './storyDraft.ts'

/** What keeps a draft from being a story: `at` is the block of the body, absent for the fields. */
export type DraftFault = { at?: number; sentence: string }

export type Finishing = { ok: true; content: StoryContent } | { ok: false; faults: DraftFault[] }

/** 快讯 has at most this many 字. */
export const longestBrief = 140

/** A draft as a story's content, blank fields left out; or all that is missing, in sentences. */
export function toContent(draft: StoryDraft): Finishing {
  const body = toBlocks(draft.body)
  const bodyFaults = body.ok ? [] : body.unfinished
  const result = storyContent.safeParse(contentOf(draft, body.ok ? body.blocks : filler), inChinese)
  if (result.success && body.ok) return { ok: true, content: result.data }
  const fieldFaults = result.success
    ? []
    : sentenceOf(result.error, contentFields)
        .split(/(?<=。)/)
        .map((sentence) => ({ sentence }))
  return { ok: false, faults: [...fieldFaults, ...bodyFaults] }
}

/** Stands for a body that is named as unfinished already. */
const filler: Block[] = [{ kind: 'divider' }]

/** Why a finished story may not go before readers yet, in sentences; empty where it may. */
export function releaseFaults(content: StoryContent): ReleaseFault[] {
  const tooLong = titleTooLong(content)
  const length = wordCount(plainText(content.body))
  const beside = content.isBrief ? wordsBeside(content) : 0
  return [
    ...(tooLong ? [{ about: 'title' as const, sentence: tooLong }] : []),
    ...(content.isBrief && length > longestBrief
      ? [fault('brief', `快讯有${length}字，最多${longestBrief}字；请删短，或者不作快讯。`)]
      : []),
    ...(beside > longestBrief
      ? [
          fault(
            'besideBrief',
            `快讯的引题、副题、摘要和要点一共${beside}字，最多${longestBrief}字；请删短，或者不作快讯。`,
          ),
        ]
      : []),
  ]
}

type ReleaseFault = DraftFault & { about: 'title' | 'brief' | 'besideBrief' }
const fault = (about: ReleaseFault['about'], sentence: string): ReleaseFault => ({
  about,
  sentence,
})

/** What readers are given to read besides the body: it goes past the second review as the body does. */
const wordsBeside = ({ kicker, subtitle, summary, keyPoints, body }: StoryContent): number =>
  wordCount(
    [
      kicker,
      subtitle,
      summary,
      ...keyPoints,
      ...body.map((block) => (block.kind === 'figure' ? block.credit : '')),
    ].join(''),
  )

/** All that stands between a draft and its readers. */
export function faultsOf(draft: StoryDraft): DraftFault[] {
  const finishing = toContent(draft)
  return finishing.ok ? releaseFaults(finishing.content) : finishing.faults
}

export function contentOf(draft: StoryDraft, body: Block[]): unknown {
  const { keyPoints, bylines, tags } = draft
  const { origin, coverSalt, isBrief } = draft
  const { author, title, url } = draft.licence
  const content = {
    kicker: filled(draft.kicker),
    title: draft.title,
    subtitle: filled(draft.subtitle),
    shortTitle: filled(draft.shortTitle),
    summary: draft.summary,
    keyPoints: keyPoints.filter(filled),
    origin,
    ...(origin === 'reprint' && (author || title || url) && { reprintLicence: draft.licence }),
    credits: {
      bylines: bylines.filter(filled),
      editor: draft.editor,
      dutyEditor: filled(draft.dutyEditor),
      proofreader: filled(draft.proofreader),
    },
    printPage: filled(draft.printPage),
    tags: [...new Set(tags.map((tag) => tag.trim()))].filter(filled),
    coverSalt,
    isBrief,
    body,
  }
  return JSON.parse(
    JSON.stringify(content, (_key, part: unknown) =>
      typeof part === 'string' ? withoutTurning(part) : part,
    ),
  )
}

const filled = (words: string): string | undefined => (words.trim() === '' ? undefined : words)

import { z } from 'zod'
import { origins, type StoryContent, text } from '../content.ts'
import { draftLimits, draftShape, emptyBody } from './shape.ts'

/**
 * A story at work: its words (`draftShape`) and everything about it that is filled in beside them.
 * Blank is the empty string or the empty list, so that any state of the form can be kept.
 */
const field = text.max(draftLimits.field, `最多${draftLimits.field}个字符`)
const id = z.int().min(1)

export const storyDraft = draftShape.extend({
  channelId: id,
  sourceId: id,
  /** 要点; a story has at most three, which is asked when it is finished. */
  keyPoints: z.array(field).max(20),
  origin: z.enum(origins),
  /** 转载授权; kept though blank, and though the origin is another one now. */
  licence: z.strictObject({ author: field, title: field, url: text.max(draftLimits.address) }),
  bylines: z.array(field).max(20),
  editor: field,
  dutyEditor: field,
  proofreader: field,
  printPage: field,
  tags: z.array(field).max(30),
  coverSalt: z.int().min(0).max(999),
  isBrief: z.boolean(),
})

export type StoryDraft = z.infer<typeof storyDraft>

/** One's own texts of before a choice between two that one save brings along; the rest waits. */
export const mostSetAside = 4

/** What is filled in beside the words. */
export const metaFields = [
  'channelId',
  'sourceId',
  'keyPoints',
  'origin',
  'licence',
  'bylines',
  'editor',
  'dutyEditor',
  'proofreader',
  'printPage',
  'tags',
  'coverSalt',
  'isBrief',
] as const satisfies readonly (keyof StoryDraft)[]
export type MetaField = (typeof metaFields)[number]

/** A blank sheet for a channel. */
export const blankDraft = (place: { channelId: number; sourceId: number }): StoryDraft => ({
  ...place,
  kicker: '',
  title: '',
  subtitle: '',
  shortTitle: '',
  summary: '',
  body: emptyBody(),
  keyPoints: [],
  origin: 'paper',
  licence: { author: '', title: '', url: '' },
  bylines: [],
  editor: '',
  dutyEditor: '',
  proofreader: '',
  printPage: '',
  tags: [],
  coverSalt: 0,
  isBrief: false,
})

/** A finished story as the text that work on it goes on from. */
export function draftFrom(
  content: StoryContent,
  place: { channelId: number; sourceId: number },
): StoryDraft {
  const { kicker, subtitle, shortTitle, printPage, reprintLicence, credits, ...same } = content
  const { bylines, editor, dutyEditor = '', proofreader = '' } = credits
  return {
    ...same,
    ...place,
    kicker: kicker ?? '',
    subtitle: subtitle ?? '',
    shortTitle: shortTitle ?? '',
    printPage: printPage ?? '',
    licence: reprintLicence ?? { author: '', title: '', url: '' },
    bylines,
    editor,
    dutyEditor,
    proofreader,
  }
}

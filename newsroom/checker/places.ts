import { wordsOf } from '../stories/draft/runs.ts'
import type { DraftBlock, DraftRun, HeadlineField } from '../stories/draft/shape.ts'
import type { StoryDraft } from '../stories/draft/storyDraft.ts'

/** In the order of the page. Named here, so that the worker need not load what parses drafts. */
const headlineFields = [
  'kicker',
  'title',
  'subtitle',
  'shortTitle',
  'summary',
] as const satisfies readonly HeadlineField[]

/** What a place is to its reader; some rules hold for some roles only. */
export type Role = 'heading' | 'summary' | 'body' | 'caption' | 'credit' | 'cell' | 'info'

/**
 * One text of a story. The key is the way to it in the draft: `title`, `keyPoints.1`, `body.3.text`,
 * `body.5.items.0`, `body.7.rows.2.1`; what stands there is a string or runs.
 */
export type PlaceText = { key: string; role: Role; text: string }

/** All texts of a story in reading order, empty ones too. */
export function storyPlaces(draft: StoryDraft): PlaceText[] {
  return [
    ...headlineFields.map(
      (field): PlaceText => ({
        key: field,
        role: field === 'summary' ? 'summary' : 'heading',
        text: draft[field],
      }),
    ),
    ...draft.keyPoints.map(
      (text, at): PlaceText => ({ key: `keyPoints.${at}`, role: 'summary', text }),
    ),
    ...draft.body.flatMap((block, at) => blockPlaces(block, `body.${at}`)),
  ]
}

/**
 * What readers are told beside the text: names, 版次, 标签, of a reprint its author and title. No prose, so
 * that no rule of language holds there; but no place either for a word that is on the newsroom's list.
 */
export function infoPlaces(draft: StoryDraft): PlaceText[] {
  const { bylines, editor, dutyEditor, proofreader, printPage, tags, licence, origin } = draft
  const place = (key: string, text: string): PlaceText => ({ key, role: 'info', text })
  return [
    ...bylines.map((text, at) => place(`bylines.${at}`, text)),
    place('editor', editor),
    place('dutyEditor', dutyEditor),
    place('proofreader', proofreader),
    place('printPage', printPage),
    ...tags.map((text, at) => place(`tags.${at}`, text)),
    ...(origin === 'reprint'
      ? [place('licence.author', licence.author), place('licence.title', licence.title)]
      : []),
  ]
}

function blockPlaces(block: DraftBlock, key: string): PlaceText[] {
  const place = (end: string, role: Role, words: string | readonly DraftRun[]): PlaceText => ({
    key: `${key}.${end}`,
    role,
    text: typeof words === 'string' ? words : wordsOf(words),
  })
  switch (block.kind) {
    case 'paragraph':
      return [place('text', 'body', block.text)]
    case 'subhead':
      return block.lines.map((line, at) => place(`lines.${at}`, 'heading', line))
    case 'leadIn':
      return [place('lead', 'body', block.lead), place('text', 'body', block.text)]
    case 'quote':
      return [place('text', 'body', block.text), place('by', 'credit', block.by ?? '')]
    case 'list':
      return block.items.map((item, at) => place(`items.${at}`, 'body', item))
    case 'table':
      return [
        place('caption', 'heading', block.caption),
        ...block.head.map((cell, at) => place(`head.${at}`, 'cell', cell)),
        ...block.rows.flatMap((row, at) =>
          row.map((cell, column) => place(`rows.${at}.${column}`, 'cell', cell)),
        ),
      ]
    case 'numbers':
      return block.items.flatMap((item, at) =>
        (['value', 'unit', 'label'] as const).map((part) =>
          place(`items.${at}.${part}`, 'cell', item[part]),
        ),
      )
    case 'figure':
      return [place('caption', 'caption', block.caption), place('credit', 'credit', block.credit)]
    case 'note':
      return [place('title', 'heading', block.title), place('text', 'body', block.text)]
    case 'divider':
      return []
  }
}

/** The part of a story that a key leads into: `title`, `keyPoints`, `body`. */
export const partOf = (key: string): string => key.split('.', 1)[0] ?? key

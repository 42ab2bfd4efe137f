import { csvText } from '#lib/csvWrite.ts'
import { dateTimeOf } from '#lib/zh/date.ts'
import type { ReviewSheet } from './sheet.ts'
import type { TextChange } from './sheetChanges.ts'
import type { SheetEntry } from './sheetEntries.ts'
import { roundsOf } from './sheetRounds.ts'
import { entryWords } from './sheetWords.ts'

const columns = [
  '稿号',
  '主题',
  '阶段',
  '时间（哈尔滨）',
  '环节',
  '决定',
  '人员',
  '意见',
  '第几版',
  '文字指纹（SHA-256）',
  '加字',
  '删字',
] as const

/** The 审稿单 as a table for a spreadsheet: a row each entry, in the order of the sheet. */
export function sheetCsv(
  { story, entries }: Pick<ReviewSheet, 'story' | 'entries'>,
  changes: ReadonlyMap<SheetEntry, TextChange>,
): string {
  const rows = roundsOf(entries).flatMap(({ name, entries: own }) =>
    own.map((entry) => {
      const { step, decision } = entryWords(entry)
      const change = changes.get(entry)?.difference
      return [
        story.id,
        story.title,
        name,
        dateTimeOf(entry.at),
        step,
        decision,
        entry.name,
        entry.opinion,
        entry.revision,
        entry.contentHash,
        change?.added,
        change?.removed,
      ]
    }),
  )
  const cells = rows.map((row) => row.map((cell) => (cell == null ? '' : String(cell))))
  return csvText([columns, ...cells])
}

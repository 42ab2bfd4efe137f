import { csvText } from '#lib/csvWrite.ts'
import { dateTimeOf } from '#lib/zh/date.ts'
import { levelNames } from '../../checker/finding.ts'
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

/** The 审稿单 as a table for a spreadsheet: a row each entry, in the order of the sheet, then what stands of the checker's findings. */
export function sheetCsv(
  { story, entries, kept }: Pick<ReviewSheet, 'story' | 'entries' | 'kept'>,
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
  const stands = kept.map(({ at, level, words, name, reason }) => {
    const decision = `${levelNames[level]}：${words}`
    return [
      story.id,
      story.title,
      '检查',
      dateTimeOf(at),
      reason ? '保留' : '取消保留',
      decision,
      name,
      reason,
      '',
      '',
      '',
      '',
    ]
  })
  const cells = [...rows, ...stands].map((row) =>
    row.map((cell) => (cell == null ? '' : String(cell))),
  )
  return csvText([columns, ...cells])
}

import { and, eq } from 'drizzle-orm'
import { type Transaction, transact } from '#db/transact.ts'
import { done, type Result, refused } from '#lib/result.ts'
import { readTextBytes } from '#lib/textBytes.ts'
import type { ListKind } from '../../checker/lists/entries.ts'
import { type Imported, importEntries } from '../../checker/lists/importCsv.ts'
import { record } from '../../log/record.ts'
import type { Deed } from '../../people/actor.ts'
import { can, notAllowed } from '../../people/can.ts'
import { countOf, stamp, tableOf } from './change.ts'
import { listTables, listTitles, mostEntries, rowOf } from './rows.ts'

/** The largest file that is taken, bytes: a form of the desk brings no more. */
export const longestFile = 900_000

export type ImportReport = {
  added: number
  changed: number
  /** On the list already, just so. */
  same: number
  refused: Imported<never>['refused']
}

/**
 * Takes a list from a CSV file in UTF-8 or GB18030, as spreadsheets in China write it. All sound rows
 * are taken in one transaction: new words are added, those on the list become what the file says. A row
 * at fault is named by its line and left out; the others are taken all the same.
 */
export async function importList(
  deed: Deed,
  { kind, bytes }: { kind: ListKind; bytes: Uint8Array },
): Promise<Result<ImportReport, 'notAllowed' | 'badFile' | 'tooMany'>> {
  if (!can(deed.actor, 'list.manage')) return notAllowed('list.manage')
  if (bytes.length === 0) return refused('badFile', '请选一个 CSV 文件，空文件不能导入。', 'file')
  if (bytes.length > longestFile)
    return refused('badFile', '文件超过900 KB，请分成几个文件导入。', 'file')
  const text = readTextBytes(bytes)?.text ?? null
  if (text === null)
    return refused('badFile', '认不出文件的编码，请存成 UTF-8 的 CSV 文件后再导入。', 'file')
  const { entries, refused: rejected } = importEntries(kind, text)
  if (entries.length === 0) return done({ added: 0, changed: 0, same: 0, refused: rejected })
  return transact<Result<ImportReport, 'tooMany'>>(async (tx) => {
    if ((await countOf(tx, kind)) + entries.length > mostEntries)
      return refused('tooMany', `连同已有的超过${mostEntries}条，什么都没有导入；请先删掉不用的。`)
    const report = { added: 0, changed: 0, same: 0 }
    for (const entry of entries)
      report[await putEntry(tx, deed, kind, rowOf(kind, entry) as Row)] += 1
    if (report.added + report.changed > 0)
      await record(tx, deed, 'importList', `list:${listTitles[kind]}`, {
        ...report,
        refused: rejected.length,
      })
    return done({ ...report, refused: rejected })
  })
}

type Row = { folded: string; rule?: string } & Record<string, unknown>

async function putEntry(
  tx: Transaction,
  deed: Deed,
  kind: ListKind,
  row: Row,
): Promise<'added' | 'changed' | 'same'> {
  const table = tableOf(kind)
  const ofRule = kind === 'allowed' ? eq(listTables.allowed.rule, row.rule ?? '') : undefined
  const [known] = await tx
    .select()
    .from(listTables[kind])
    .where(and(eq(table.folded, row.folded), ofRule))
  const values = { ...row, ...stamp(deed) } as unknown as (typeof table)['$inferInsert']
  if (!known) {
    await tx.insert(table).values(values)
    return 'added'
  }
  const before = known as unknown as Record<string, unknown>
  const isSame = Object.entries(row).every(
    ([name, value]) => JSON.stringify(before[name]) === JSON.stringify(value),
  )
  if (isSame) return 'same'
  await tx.update(table).set(values).where(eq(table.id, known.id))
  return 'changed'
}

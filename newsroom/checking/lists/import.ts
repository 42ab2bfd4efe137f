import { setImmediate as othersFirst } from 'node:timers/promises'
import { eq } from 'drizzle-orm'
import { type Transaction, transact } from '#db/transact.ts'
import { done, type Result, refused } from '#lib/result.ts'
import { readTextBytes } from '#lib/textBytes.ts'
import type { ListKind } from '../../checker/lists/entries.ts'
import { type Imported, importEntries } from '../../checker/lists/importCsv.ts'
import { record } from '../../log/record.ts'
import type { Deed } from '../../people/actor.ts'
import { can, notAllowed } from '../../people/can.ts'
import { stamp, tableOf } from './change.ts'
import { type ListEntry, type ListPlan, planOf } from './importPlan.ts'
import { listTitles, mostEntries } from './rows.ts'

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
    // Planned first: rows that are on the list already take no room
    const list = await tx.select().from(tableOf(kind))
    const { added, changed, same } = planOf(kind, list, entries)
    if (list.length + added.length > mostEntries)
      return refused('tooMany', `连同已有的超过${mostEntries}条，什么都没有导入；请先删掉不用的。`)
    await keep(tx, deed, kind, { added, changed })
    const report = { added: added.length, changed: changed.length, same }
    if (report.added + report.changed > 0)
      await record(tx, deed, 'importList', `list:${listTitles[kind]}`, {
        ...report,
        refused: rejected.length,
      })
    return done({ ...report, refused: rejected })
  })
}

/** So many rows go in at a time; between two, readers of this process are answered. */
const atOnce = 500

async function keep(
  tx: Transaction,
  deed: Deed,
  kind: ListKind,
  { added, changed }: Pick<ListPlan, 'added' | 'changed'>,
): Promise<void> {
  const table = tableOf(kind)
  type Row = (typeof table)['$inferInsert']
  const stamped = (row: ListEntry) => ({ ...row, ...stamp(deed) }) as unknown as Row
  for (let first = 0; first < added.length; first += atOnce) {
    await tx.insert(table).values(added.slice(first, first + atOnce).map(stamped))
    await othersFirst()
  }
  for (const [at, { id, row }] of changed.entries()) {
    await tx.update(table).set(stamped(row)).where(eq(table.id, id))
    if ((at + 1) % atOnce === 0) await othersFirst()
  }
}

import { and, count, eq, ne } from 'drizzle-orm'
import type { listedTerms } from '#db/schema.ts'
import { type Transaction, transact } from '#db/transact.ts'
import { done, type Result, refused } from '#lib/result.ts'
import { type Fields, keyOf, type ListKind, readEntry } from '../../checker/lists/entries.ts'
import { record } from '../../log/record.ts'
import type { Deed } from '../../people/actor.ts'
import { can, notAllowed } from '../../people/can.ts'
import { fieldsOf, type ListRow, listTables, listTitles, mostEntries, rowOf } from './rows.ts'

/** The three tables are alike in what the verbs do to them; the type of one stands for all. */
type Table = typeof listedTerms
type Row = Table['$inferInsert']

export const tableOf = (kind: ListKind): Table => listTables[kind] as unknown as Table

type Reason = 'notAllowed' | 'badEntry' | 'listed' | 'unknownEntry' | 'tooMany'

/** Puts an entry on a list of the newsroom. `fields` as a form has them: `{ term, level: '疑' }`. */
export async function addListEntry(
  deed: Deed,
  { kind, fields }: { kind: ListKind; fields: Fields },
): Promise<Result<{ id: number }, Reason>> {
  if (!can(deed.actor, 'list.manage')) return notAllowed('list.manage')
  const entry = readEntry(kind, fields)
  if (typeof entry === 'string') return refused('badEntry', entry, keyOf[kind])
  return transact<Result<{ id: number }, Reason>>(async (tx) => {
    const row = { ...rowOf(kind, entry), ...stamp(deed) } as unknown as Row
    if (await sameEntry(tx, kind, row, 0)) return listed(fields, kind)
    if ((await countOf(tx, kind)) >= mostEntries)
      return refused('tooMany', `最多${mostEntries}条，请先删掉不用的。`)
    const [added] = await tx
      .insert(tableOf(kind))
      .values(row)
      .returning({ id: tableOf(kind).id })
    if (!added) throw new Error('insert returned no row')
    await record(tx, deed, 'addListEntry', `list:${listTitles[kind]}`, { ...fields })
    return done(added)
  })
}

/** Gives an entry of a list other words, another level, other titles. */
export async function changeListEntry(
  deed: Deed,
  { kind, id, fields }: { kind: ListKind; id: number; fields: Fields },
): Promise<Result<null, Reason>> {
  if (!can(deed.actor, 'list.manage')) return notAllowed('list.manage')
  const entry = readEntry(kind, fields)
  if (typeof entry === 'string') return refused('badEntry', entry, keyOf[kind])
  return transact<Result<null, Reason>>(async (tx) => {
    const known = await entryOf(tx, kind, id)
    if (!known) return unknown
    const row = { ...rowOf(kind, entry), ...stamp(deed) } as unknown as Row
    if (await sameEntry(tx, kind, row, id)) return listed(fields, kind)
    await tx
      .update(tableOf(kind))
      .set(row)
      .where(eq(tableOf(kind).id, id))
    const before = fieldsOf(kind, known as unknown as ListRow[ListKind])
    await record(tx, deed, 'changeListEntry', `list:${listTitles[kind]}`, { ...fields, before })
    return done(null)
  })
}

/** Takes an entry off a list. */
export async function removeListEntry(
  deed: Deed,
  { kind, id }: { kind: ListKind; id: number },
): Promise<Result<null, Reason>> {
  if (!can(deed.actor, 'list.manage')) return notAllowed('list.manage')
  return transact<Result<null, Reason>>(async (tx) => {
    const known = await entryOf(tx, kind, id)
    if (!known) return unknown
    await tx.delete(tableOf(kind)).where(eq(tableOf(kind).id, id))
    const before = fieldsOf(kind, known as unknown as ListRow[ListKind])
    await record(tx, deed, 'removeListEntry', `list:${listTitles[kind]}`, { before })
    return done(null)
  })
}

export const stamp = ({ actor, at }: Deed) => ({ changedByName: actor.name, changedAt: at })

const unknown = refused('unknownEntry', '这一条已经不在了，请刷新后再看。')

const listed = (fields: Fields, kind: ListKind) =>
  refused('listed', `“${fields[keyOf[kind]]}”已经在上面了。`, keyOf[kind])

async function entryOf(tx: Transaction, kind: ListKind, id: number) {
  const [row] = await tx
    .select()
    .from(listTables[kind])
    .where(eq(tableOf(kind).id, Number.isSafeInteger(id) ? id : 0))
  return row
}

/** Another entry of the same words (and for the same rule, where texts are allowed). */
async function sameEntry(tx: Transaction, kind: ListKind, row: Row, id: number) {
  const table = tableOf(kind)
  const rule = (row as unknown as { rule?: string }).rule
  const [same] = await tx
    .select({ id: table.id })
    .from(table)
    .where(
      and(
        eq(table.folded, row.folded),
        ne(table.id, id),
        kind === 'allowed' ? eq(listTables.allowed.rule, rule ?? '') : undefined,
      ),
    )
  return same
}

export async function countOf(tx: Transaction, kind: ListKind): Promise<number> {
  const [row] = await tx.select({ entries: count() }).from(tableOf(kind))
  return row?.entries ?? 0
}

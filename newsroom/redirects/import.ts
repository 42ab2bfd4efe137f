import { createHash } from 'node:crypto'
import { setImmediate as nextTurn } from 'node:timers/promises'
import { eq } from 'drizzle-orm'
import { redirects } from '#db/schema.ts'
import { type Transaction, transact } from '#db/transact.ts'
import { done, type Result, refused } from '#lib/result.ts'
import { record } from '../log/record.ts'
import type { Actor, Deed } from '../people/actor.ts'
import { can, notAllowed } from '../people/can.ts'
import { putMove } from './add.ts'
import { circleRefusal } from './circles.ts'
import { type ReadMoves, type RefusedRow, readMoves } from './readCsv.ts'
import { type Move, shownRefusal } from './rules.ts'

/** What an import would do, or did. */
export type ImportPlan = {
  added: { line: number; move: Move }[]
  changed: { line: number; move: Move; before: string }[]
  unchanged: number
  refused: RefusedRow[]
  /** SHA-256 (hex) of all that would change: the same preview, the same import. */
  digest: string
}

type Reason = 'notAllowed' | 'nothingToImport' | 'otherList'

/**
 * Takes a list of moved addresses in; rows at fault are left out and named: those that have a page, and
 * those that would lead round in a circle with the table or with the rows before them. One transaction.
 * `seen` is the digest of the preview (`previewRedirects`): where it would be another by now, nothing
 * is taken in.
 */
export async function importRedirects(
  deed: Deed,
  { text, seen }: { text: string; seen?: string },
): Promise<Result<ImportPlan, Reason>> {
  if (!can(deed.actor, 'redirect.manage')) return notAllowed('redirect.manage')
  const read = await withoutShown(readMoves(text))
  return transact<Result<ImportPlan, Reason>>(async (tx) => {
    const plan = await planOf(tx, read)
    const { added, changed, unchanged, refused: left } = plan
    if (seen !== undefined && seen !== plan.digest)
      return refused('otherList', '跳转刚刚有了别的改动，没有导入；请重新选文件，看过预览再导入。')
    if (added.length + changed.length === 0)
      return refused('nothingToImport', nothingSentence(plan))
    for (const { move } of [...added, ...changed]) await putMove(tx, deed, move, '导入')
    const counts = { added: added.length, changed: changed.length, same: unchanged }
    await record(tx, deed, 'importRedirects', 'redirect', { ...counts, refused: left.length })
    return done(plan)
  })
}

const nothingSentence = ({ refused: left, unchanged }: ImportPlan): string =>
  left.length > 0 && unchanged === 0
    ? '没有一行可以导入，请按下面说的改好再来。'
    : '跳转已经都是这样，没有要导入的。'

/** What an import would do, without doing it. */
export async function previewRedirects(
  actor: Actor,
  text: string,
): Promise<Result<ImportPlan, 'notAllowed'>> {
  if (!can(actor, 'redirect.manage')) return notAllowed('redirect.manage')
  const read = await withoutShown(readMoves(text))
  return done(await transact((tx) => planOf(tx, read)))
}

/** The rows whose old address has no page. Thousands are asked one after another: others get their turn. */
async function withoutShown({ rows, refused: left }: ReadMoves): Promise<ReadMoves> {
  const read: ReadMoves = { rows: [], refused: [...left] }
  for (const [at, row] of rows.entries()) {
    const shown = await shownRefusal(row.move)
    if (shown) read.refused.push({ line: row.line, sentence: shown.sentence })
    else read.rows.push(row)
    if (at % 200 === 199) await nextTurn()
  }
  return read
}

async function planOf(tx: Transaction, read: ReadMoves): Promise<ImportPlan> {
  const added: ImportPlan['added'] = []
  const changed: ImportPlan['changed'] = []
  const left = [...read.refused]
  const coming = new Map<string, Move>()
  let unchanged = 0
  for (const { line, move } of read.rows) {
    const [known] = await tx.select().from(redirects).where(eq(redirects.fromPath, move.fromPath))
    const circle = await circleRefusal(tx, move, coming)
    if (circle) left.push({ line, sentence: circle.sentence })
    else if (known?.toPath === move.toPath) unchanged += 1
    else {
      coming.set(move.fromPath, move)
      if (known) changed.push({ line, move, before: known.toPath })
      else added.push({ line, move })
    }
  }
  left.sort((a, b) => a.line - b.line)
  const digest = createHash('sha256')
    .update(JSON.stringify([added, changed]))
    .digest('hex')
  return { added, changed, unchanged, refused: left, digest }
}

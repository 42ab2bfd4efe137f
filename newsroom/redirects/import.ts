import { createHash } from 'node:crypto'
import { setImmediate as nextTurn } from 'node:timers/promises'
import { editionNumber } from '#db/client.ts'
import { type Transaction, transact } from '#db/transact.ts'
import { done, type Result, refused } from '#lib/result.ts'
import { record } from '../log/record.ts'
import type { Actor, Deed } from '../people/actor.ts'
import { can, notAllowed } from '../people/can.ts'
import { putMoves } from './add.ts'
import { circleRefusal, openTable } from './circles.ts'
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
 * those that would lead round in a circle with the table or with the rows before them. `seen` is the
 * digest of the preview (`previewRedirects`): where it would be another by now, nothing is taken in.
 *
 * Thousands of rows are looked at before the transaction, which then only writes: it holds as long as
 * nothing that readers see has changed meanwhile, else they are looked at again.
 */
export async function importRedirects(
  deed: Deed,
  { text, seen }: { text: string; seen?: string },
): Promise<Result<ImportPlan, Reason>> {
  if (!can(deed.actor, 'redirect.manage')) return notAllowed('redirect.manage')
  const read = readMoves(text)
  for (let tries = 0; tries < mostTries; tries += 1) {
    const edition = editionNumber()
    const plan = await planOf(read)
    const result = await transact(async (tx) =>
      editionNumber() === edition ? takeIn(tx, deed, plan, seen) : null,
    )
    if (result) return result
  }
  return refused('otherList', '网站正在不断改动，没有导入；请过一会儿再试。')
}

const mostTries = 5

async function takeIn(
  tx: Transaction,
  deed: Deed,
  plan: ImportPlan,
  seen?: string,
): Promise<Result<ImportPlan, Reason>> {
  const { added, changed, unchanged, refused: left } = plan
  if (seen !== undefined && seen !== plan.digest)
    return refused('otherList', '跳转刚刚有了别的改动，没有导入；请重新选文件，看过预览再导入。')
  if (added.length + changed.length === 0) return refused('nothingToImport', nothingSentence(plan))
  const moves = [...added, ...changed].map(({ move }) => move)
  await putMoves(tx, deed, moves, '导入')
  const counts = { added: added.length, changed: changed.length, same: unchanged }
  await record(tx, deed, 'importRedirects', 'redirect', { ...counts, refused: left.length })
  return done(plan)
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
  return done(await planOf(readMoves(text)))
}

/** Questions to the store after which others get their turn: some 10 ms. */
const aTurn = 2_000

async function planOf(read: ReadMoves): Promise<ImportPlan> {
  const added: ImportPlan['added'] = []
  const changed: ImportPlan['changed'] = []
  const left = [...read.refused]
  const table = openTable()
  let unchanged = 0
  let turned = 0
  for (const [at, { line, move }] of read.rows.entries()) {
    if (at % 100 === 99 || table.asked() - turned > aTurn) {
      await nextTurn()
      turned = table.asked()
    }
    const refusal = (await shownRefusal(move)) ?? (await circleRefusal(move, table))
    const known = refusal ? undefined : await table.find(move.fromPath)
    if (refusal) left.push({ line, sentence: refusal.sentence })
    else if (known && known.toPath === move.toPath && known.isPrefix === move.isPrefix)
      unchanged += 1
    else {
      table.add(move)
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

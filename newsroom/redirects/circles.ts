import { and, eq, gt, lt } from 'drizzle-orm'
import { redirects } from '#db/schema.ts'
import type { Transaction } from '#db/transact.ts'
import type { Refusal } from '#lib/result.ts'
import { endOf, plain, ruleFor, targetOf } from './moved.ts'
import { type Move, refusal } from './rules.ts'

/** Rules below the folders that a moved folder leads through which are looked at; the table has few. */
const mostRules = 200

/** A name that no rule has: what an address meets for which there is no rule of its own. */
const anyName = 'x'

/** The table as it would be with a move made. */
type Table = {
  find: (fromPath: string) => Promise<Move | undefined>
  below: (folder: string) => Promise<Move[]>
}

/**
 * Why a move would lead readers round in a circle, or over too many steps; null where it would not.
 * `known` are moves that are to be made before it.
 */
export async function circleRefusal(
  tx: Transaction,
  move: Move,
  known: ReadonlyMap<string, Move> = new Map(),
): Promise<Refusal<'circle'> | null> {
  const table = tableWith(tx, move, known)
  for (const rest of await restsOf(move, table))
    if (await leadsBack(move, move.fromPath + rest, table))
      return refusal('circle', '新地址会转回旧地址，读者将走不出来，请改一个地址。', 'toPath')
  return null
}

async function leadsBack(move: Move, from: string, { find }: Table): Promise<boolean> {
  const first = targetOf(move, from)
  return (await ruleFor(plain(first), find)) === move || (await endOf(first, find)) === null
}

/**
 * What may stand behind a moved address and be led another way than the rest: a rule below the folder
 * that it leads to takes some of its addresses further, and so does a rule below where that leads.
 * `/a/` → `/b/` with a rule for `/b/p/` gives `p/x` beside `x`.
 */
async function restsOf(move: Move, { find, below }: Table): Promise<string[]> {
  if (!move.isPrefix) return ['']
  const rests = new Set([anyName])
  const folders = [{ at: move.toPath, rest: '' }]
  const seen = new Set<string>()
  for (const { at, rest } of folders) {
    if (!at.endsWith('/') || seen.has(`${at} ${rest}`) || seen.size >= mostRules) continue
    seen.add(`${at} ${rest}`)
    const over = await ruleFor(at + anyName, find)
    if (over && over !== move) folders.push({ at: targetOf(over, at), rest })
    for (const rule of await below(at)) {
      const longer = rest + rule.fromPath.slice(at.length)
      rests.add(rule.isPrefix ? longer + anyName : longer)
      if (rule.isPrefix) folders.push({ at: rule.toPath, rest: longer })
      if (rests.size >= mostRules) return [...rests]
    }
  }
  return [...rests]
}

function tableWith(tx: Transaction, move: Move, known: ReadonlyMap<string, Move>): Table {
  return {
    async find(fromPath) {
      if (fromPath === move.fromPath) return move
      const coming = known.get(fromPath)
      if (coming) return coming
      const [row] = await tx.select().from(redirects).where(eq(redirects.fromPath, fromPath))
      return row
    },
    async below(folder) {
      const coming = [...known.values()].filter(
        ({ fromPath }) => fromPath.length > folder.length && fromPath.startsWith(folder),
      )
      // Paths are ASCII: whatever begins with the folder stands before folder + U+FFFF
      const { fromPath } = redirects
      const stored = await tx
        .select()
        .from(redirects)
        .where(and(gt(fromPath, folder), lt(fromPath, `${folder}\uffff`)))
        .limit(mostRules)
      return [...coming, ...stored.filter((row) => !known.has(row.fromPath))]
    },
  }
}

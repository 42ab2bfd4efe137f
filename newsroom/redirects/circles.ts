import type { Refusal } from '#lib/result.ts'
import { endOf, movedQueries, plain, ruleFor, targetOf } from './moved.ts'
import { type Move, refusal } from './rules.ts'

/** Rules below the folders that a moved folder leads through which are looked at; few tables have more. */
const mostRules = 200

/** A name that no rule has: what an address meets for which there is no rule of its own. */
const anyName = 'x'

/** The rules as they stand in the store, and those that are to be made before the next. */
export type Table = {
  find: (fromPath: string) => Promise<Move | undefined>
  /** The first `mostRules` below a folder. */
  below: (folder: string) => Promise<Move[]>
  add: (move: Move) => void
  /** Questions to the store so far, some microseconds each. */
  asked: () => number
}

/** Questions that one deed may take: a second. A table that is honest takes some thousands. */
const mostAsked = 200_000

/** Why a move would lead readers round in a circle, or over too many steps; null where it would not. */
export async function circleRefusal(
  move: Move,
  table: Table = openTable(),
): Promise<Refusal<'circle'> | null> {
  if (table.asked() > mostAsked)
    return refusal('circle', '这些目录互相牵连太多，查不清会不会转回来，请分成几个文件。', 'toPath')
  const find: Table['find'] = async (from) => (from === move.fromPath ? move : table.find(from))
  const made = { ...table, find }
  for (const rest of await restsOf(move, made))
    if (await leadsBack(move, move.fromPath + rest, made))
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

export function openTable(): Table {
  const coming = new Map<string, Move>()
  let asked = 0
  return {
    async find(from) {
      asked += 1
      return coming.get(from) ?? (await movedQueries().rule.execute({ from }))[0]
    },
    async below(folder) {
      asked += 1
      const made: Move[] = []
      for (const move of coming.values()) {
        if (made.length === mostRules) return made
        if (move.fromPath.length > folder.length && move.fromPath.startsWith(folder))
          made.push(move)
      }
      // Paths are ASCII: whatever begins with the folder stands before folder + U+FFFF
      const bounds = { folder, end: `${folder}\uffff`, limit: mostRules }
      const stored = await movedQueries().below.execute(bounds)
      return [...made, ...stored.filter(({ fromPath }) => !coming.has(fromPath))]
    },
    add: (move) => coming.set(move.fromPath, move),
    asked: () => asked,
  }
}

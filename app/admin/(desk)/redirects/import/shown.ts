import { type ShownPlan, shownPlan } from '#components/desk/import/importState.ts'
import type { ImportPlan } from '#newsroom/redirects/import.ts'

/** An import in words: /old/1.htm → /bcxw, by line. */
export function shown(plan: ImportPlan, isDone: boolean): ShownPlan {
  const changes = [
    ...plan.added.map(({ line, move }) => ({ line, words: `${move.fromPath} → ${move.toPath}` })),
    ...plan.changed.map(({ line, move, before }) => ({
      line,
      words: `${move.fromPath} → ${move.toPath}（原来 ${before}）`,
    })),
  ]
  return shownPlan(plan, { isDone, unit: '条', changes })
}

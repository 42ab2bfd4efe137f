import type { ImportPlan } from '#newsroom/redirects/import.ts'
import { type ShownPlan, shownLines } from './importState.ts'

/** An import in words, its first lines. */
export function shown(plan: ImportPlan, isDone: boolean): ShownPlan {
  const changes = [
    ...plan.added.map(({ line, move }) => ({ line, words: `${move.fromPath} → ${move.toPath}` })),
    ...plan.changed.map(({ line, move, before }) => ({
      line,
      words: `${move.fromPath} → ${move.toPath}（原来 ${before}）`,
    })),
  ].sort((a, b) => a.line - b.line)
  return {
    isDone,
    added: plan.added.length,
    changed: plan.changed.length,
    unchanged: plan.unchanged,
    refused: plan.refused.length,
    changes: changes.slice(0, shownLines.changes),
    refusedRows: plan.refused.slice(0, shownLines.refused),
  }
}

import { detailWords } from '#newsroom/log/words.ts'
import type { ImportPlan } from '#newsroom/sources/importPlan.ts'
import { type ShownPlan, shownLines } from './importState.ts'

/** An import in words, its first lines. */
export function shown(plan: ImportPlan, isDone: boolean): ShownPlan {
  const changes = [
    ...plan.added.map(({ line, source }) => ({ line, words: `${source.name}：新增` })),
    ...plan.changed.map(({ line, name, after, before }) => ({
      line,
      words: `${name}：${differences(before, after)}`,
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

/** 状态 有效→冻结，备注 无→核实中 */
function differences(before: Record<string, unknown>, after: Record<string, unknown>): string {
  const old = new Map(detailWords(before))
  return detailWords(after)
    .map(([name, text]) => `${name} ${old.get(name) ?? '无'}→${text}`)
    .join('，')
}

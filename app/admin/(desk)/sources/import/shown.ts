import { type ShownPlan, shownPlan } from '#components/desk/import/importState.ts'
import { detailWords } from '#newsroom/log/words.ts'
import type { ImportPlan } from '#newsroom/sources/importPlan.ts'

/** An import in words: 演示通讯社：新增 · 演示晨报：状态 有效→冻结, by line. */
export function shown(plan: ImportPlan, isDone: boolean): ShownPlan {
  const changes = [
    ...plan.added.map(({ line, source }) => ({ line, words: `${source.name}：新增` })),
    ...plan.changed.map(({ line, name, after, before }) => ({
      line,
      words: `${name}：${differences(before, after)}`,
    })),
  ]
  return shownPlan(plan, { isDone, unit: '个', changes })
}

/** 状态 有效→冻结，备注 无→核实中 */
function differences(before: Record<string, unknown>, after: Record<string, unknown>): string {
  const old = new Map(detailWords(before))
  return detailWords(after)
    .map(([name, text]) => `${name} ${old.get(name) ?? '无'}→${text}`)
    .join('，')
}

import { Notice } from '../notice.tsx'
import { Section } from '../section.tsx'
import type { ShownPlan } from './importState.ts'

/** What an import would change or has changed, and each row that it left out, by its line. */
export function ImportReport({ plan }: { plan: ShownPlan }) {
  const { isDone, unit, added, changed, unchanged, refused, changes, refusedRows } = plan
  const counts = `新增${added}${unit}，改动${changed}${unit}，不变${unchanged}${unit}`
  const left = refused > 0 ? `，${refused}行没有导入` : ''
  return (
    <>
      <Notice kind={isDone ? 'done' : 'mind'}>
        {isDone
          ? `导入好了：${counts}${left}。`
          : `还没有导入。会${counts}${left.replace('没有', '不能')}。`}
      </Notice>
      {refused > 0 && (
        <Section title={isDone ? '没有导入的行' : '不能导入的行'}>
          <Lines
            label="不能导入的行"
            lines={refusedRows.map(({ line, sentence }) => ({ line, words: sentence }))}
            all={refused}
          />
        </Section>
      )}
      {changes.length > 0 && (
        <Section title={isDone ? '导入的行' : '会改的行'}>
          <Lines label="会改的行" lines={changes} all={added + changed} />
        </Section>
      )}
    </>
  )
}

type LinesProps = { label: string; lines: { line: number; words: string }[]; all: number }

function Lines({ label, lines, all }: LinesProps) {
  return (
    <>
      <ul aria-label={label} className="grid gap-1">
        {lines.map(({ line, words }) => (
          <li key={line} className="flex gap-4">
            <span className="figures w-20 flex-none text-ink-2">第{line}行</span>
            <span className="min-w-0 break-words">{words}</span>
          </li>
        ))}
      </ul>
      {all > lines.length && <p className="text-ink-2">另有{all - lines.length}行。</p>}
    </>
  )
}

import { dateTimeOf } from '#lib/zh/date.ts'
import { levelNames } from '#newsroom/checker/finding.ts'
import type { KeptFinding } from '#newsroom/stories/review/sheet.ts'
import { Table } from '../table.tsx'

/** What the checker found and somebody let stand, with the reason. */
export const KeptFindings = ({ kept }: { kept: KeptFinding[] }) => (
  <section className="ruled grid gap-2 pt-4" aria-label="检查以后保留的">
    <h2 className="song set-[1.25rem]/[1.875rem]">检查以后保留的</h2>
    <Table caption="说明理由后保留的" columns={['时间', '级别', '文字', '人员', '理由']}>
      {kept.map(({ id, at, level, words, name, reason }) => (
        <tr key={id}>
          <td className="figures whitespace-nowrap">{dateTimeOf(at)}</td>
          <td className="whitespace-nowrap font-bold">{levelNames[level]}</td>
          <td>{words}</td>
          <td className="whitespace-nowrap">
            <bdi>{name}</bdi>
          </td>
          <td className="sheet-opinion">{reason || '取消保留'}</td>
        </tr>
      ))}
    </Table>
  </section>
)

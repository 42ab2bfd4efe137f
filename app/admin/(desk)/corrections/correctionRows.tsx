import { Table } from '#components/desk/table.tsx'
import { dateTimeOf } from '#lib/zh/date.ts'
import { correctionKindNames } from '#newsroom/corrections/kinds.ts'
import type { CorrectionOnDesk } from '#newsroom/corrections/onDesk.ts'
import { sheetPath } from '#newsroom/deskAddresses.ts'

/** Corrections as readers were told of them, with who made each and who looked at it since. */
export const CorrectionRows = ({ rows }: { rows: CorrectionOnDesk[] }) => (
  <Table caption="全部更正" columns={['时间', '稿件', '类别', '更正', '总编', '补审']}>
    {rows.map((row) => (
      <tr key={row.id}>
        <td className="figures whitespace-nowrap">{dateTimeOf(row.correctedAt)}</td>
        <td className="min-w-32">
          <a href={sheetPath(row.storyId)} className="link">
            {row.title}
          </a>
        </td>
        <td className="whitespace-nowrap">{correctionKindNames[row.kind]}</td>
        <td className="min-w-48 wrap-anywhere">
          原文“{row.stood}”应为“{row.stands}”。
          <span className="text-ink-2">{row.note}</span>
        </td>
        <td className="whitespace-nowrap">{row.correctedByName || '没有记录'}</td>
        <td>{reviewOf(row)}</td>
      </tr>
    ))}
  </Table>
)

function reviewOf({ doneAt, doneByName, dueAt, opinion }: CorrectionOnDesk): string {
  if (doneAt !== null) return `${doneByName}　${dateTimeOf(doneAt)}${opinion ? `　${opinion}` : ''}`
  return dueAt === null ? '没有记录' : '待补审'
}

import { Table } from '#components/desk/table.tsx'
import { dateTimeOf } from '#lib/zh/date.ts'
import { sheetPath } from '#newsroom/deskAddresses.ts'
import type { ClosedWithdrawal } from '#newsroom/stories/withdraw/onDesk.ts'

const outcomes = { confirmed: '已撤下', dismissed: '驳回', overtaken: '已另行撤下' } as const

/** Requests that were answered, newest first. */
export const ClosedRows = ({ rows }: { rows: ClosedWithdrawal[] }) => (
  <Table caption="处理过的申请" columns={['稿件', '申请', '原因', '结果', '处理']}>
    {rows.map((row) => (
      <tr key={row.id}>
        <td className="min-w-48">
          {row.storyId === null ? (
            `${row.sourceName}的全部稿件`
          ) : (
            <a href={sheetPath(row.storyId)} className="link">
              {row.title}
            </a>
          )}
        </td>
        <td className="figures">
          {row.requestedByName}　{dateTimeOf(row.requestedAt)}
        </td>
        <td className="min-w-48 wrap-anywhere">{row.reason}</td>
        <td className="whitespace-nowrap font-bold">{row.outcome && outcomes[row.outcome]}</td>
        <td className="figures">
          {row.closedByName}　{row.closedAt !== null && dateTimeOf(row.closedAt)}
        </td>
      </tr>
    ))}
  </Table>
)

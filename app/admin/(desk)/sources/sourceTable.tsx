import { Table } from '#components/desk/table.tsx'
import { sourcePath } from '#newsroom/deskAddresses.ts'
import { sourceClassNames } from '#newsroom/sources/classes.ts'
import { mostCounted, type SourceLine } from '#newsroom/sources/onDesk.ts'
import { StandingChip } from './standingChip.tsx'

const columns = ['名称', '类别', '状态', '有效期', '网址', '稿件']

const countOf = (stories: number): string =>
  stories > mostCounted ? `${mostCounted}篇以上` : `${stories}篇`

/** 2018-01-01 起 · 到 2018-12-31 · 2018-01-01 至 2018-12-31; a dash where there is no bound. */
export function validityOf({
  validFrom,
  validUntil,
}: Pick<SourceLine, 'validFrom' | 'validUntil'>): string {
  if (validFrom && validUntil) return `${validFrom} 至 ${validUntil}`
  if (validFrom) return `${validFrom} 起`
  return validUntil ? `到 ${validUntil}` : '不限'
}

/** The lines of the list, each leading to its 稿源. */
export function SourceTable({ rows }: { rows: SourceLine[] }) {
  return (
    <Table caption="稿源名单" columns={columns}>
      {rows.map((source) => (
        <tr key={source.id}>
          <td>
            <a href={sourcePath(source.id)} className="link font-bold">
              {source.name}
            </a>
          </td>
          <td className="whitespace-nowrap">{sourceClassNames[source.class]}</td>
          <td>
            <StandingChip standing={source.standing} />
          </td>
          <td className="figures whitespace-nowrap">{validityOf(source)}</td>
          <td className="break-all">{source.website}</td>
          <td className="figures whitespace-nowrap">{countOf(source.stories)}</td>
        </tr>
      ))}
    </Table>
  )
}

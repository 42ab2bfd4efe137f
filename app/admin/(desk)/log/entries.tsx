import { Table } from '#components/desk/table.tsx'
import { dateTimeOf } from '#lib/zh/date.ts'
import { logPath } from '#newsroom/deskAddresses.ts'
import { logActionNames } from '#newsroom/log/actionNames.ts'
import type { Entry } from '#newsroom/log/entries.ts'
import { detailWords, subjectWords } from '#newsroom/log/words.ts'

/** A page of the log. Names stand for themselves in `bdi`: none can turn its row around. */
export function Entries({ rows }: { rows: Entry[] }) {
  return (
    <Table caption="审计记录" columns={['序号', '时间', '谁', '做了什么', '对象', '详情']}>
      {rows.map(({ number, at, actorId, actorName, action, subject, details }) => (
        <tr key={number}>
          <td className="figures">{number}</td>
          <td className="figures whitespace-nowrap">{dateTimeOf(at)}</td>
          <td className="max-w-40 min-w-20">
            <a href={linkTo('actor', actorId)} className="link">
              <bdi>{actorName}</bdi>
            </a>
          </td>
          <td className="whitespace-nowrap">
            {Object.hasOwn(logActionNames, action) ? logActionNames[action] : action}
          </td>
          <td>
            <a href={linkTo('subject', subject)} className="link break-all">
              <bdi>{subjectWords(subject)}</bdi>
            </a>
          </td>
          <td className="min-w-48 wrap-anywhere">
            <Details details={details} />
          </td>
        </tr>
      ))}
    </Table>
  )
}

const linkTo = (name: string, value: string): string =>
  `${logPath}?${new URLSearchParams({ [name]: value })}`

const hash = /[0-9a-f]{64}/g
/** Longer ones are folded up. */
const short = 120

function Details({ details }: Pick<Entry, 'details'>) {
  const words = detailWords(details)
  const list = (
    <dl>
      {words.map(([name, text]) => (
        <div key={name} className="mr-4 inline-block">
          <dt className="inline text-ink-2">
            <bdi>{name}</bdi>：
          </dt>
          <dd className="inline">
            <DetailText>{text}</DetailText>
          </dd>
        </div>
      ))}
    </dl>
  )
  const length = words.flat().join('').replace(hash, '').length
  if (length === 0) return null
  if (length <= short) return list
  return (
    <details>
      <summary className="link w-max">展开</summary>
      {list}
    </details>
  )
}

/** A hash by its first eight digits, as on the 审稿单; whole under the pointer. */
const DetailText = ({ children: text }: { children: string }) =>
  text.replace(hash, '') === '' && text !== '' ? (
    <code className="sheet-hash" title={text}>
      {text.slice(0, 8)}
    </code>
  ) : (
    <bdi>{text}</bdi>
  )

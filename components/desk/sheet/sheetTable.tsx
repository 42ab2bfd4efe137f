import { Fragment } from 'react'
import { dateTimeOf, isoOf } from '#lib/zh/date.ts'
import type { TextChange } from '#newsroom/stories/review/sheetChanges.ts'
import type { SheetEntry } from '#newsroom/stories/review/sheetEntries.ts'
import { entryWords } from '#newsroom/stories/review/sheetWords.ts'
import { DifferenceView } from '../diff.tsx'
import { Table } from '../table.tsx'

type Props = {
  name: string
  entries: SheetEntry[]
  changes: ReadonlyMap<SheetEntry, TextChange>
}

const columns = ['时间', '环节', '决定', '人员', '意见', '文字'] as const

/** One round of the 审稿单: a row each entry; where the text changed with it, the difference below. */
export function SheetTable({ name, entries, changes }: Props) {
  return (
    <section className="ruled grid gap-2 pt-4" aria-label={name}>
      <h2 className="song set-[1.25rem]/[1.875rem]">{name}</h2>
      <Table caption={`${name}的记录`} columns={columns}>
        {entries.map((entry, at) => {
          const change = changes.get(entry)
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: drawn once, never moved
            <Fragment key={at}>
              <EntryRow entry={entry} isChanged={change !== undefined} />
              {change && <ChangeRow change={change} />}
            </Fragment>
          )
        })}
      </Table>
    </section>
  )
}

function EntryRow({ entry, isChanged }: { entry: SheetEntry; isChanged: boolean }) {
  const { step, decision } = entryWords(entry)
  const isBack = entry.kind === 'signOff' && entry.decision !== 'use'
  return (
    <tr data-changed={isChanged || undefined}>
      <td className="figures whitespace-nowrap">
        <time dateTime={isoOf(entry.at)}>{dateTimeOf(entry.at)}</time>
      </td>
      <td className="whitespace-nowrap font-bold">{step}</td>
      <td className={`sheet-decision ${isBack ? 'font-bold' : ''}`}>{decision}</td>
      <td className="whitespace-nowrap">
        <bdi>{entry.name}</bdi>
      </td>
      <td className="sheet-opinion">{entry.opinion}</td>
      <td className="figures whitespace-nowrap">
        {entry.revision !== null && `第${entry.revision}版`}
        {entry.contentHash && (
          <code className="sheet-hash" title={entry.contentHash}>
            {entry.contentHash.slice(0, 8)}
          </code>
        )}
      </td>
    </tr>
  )
}

function ChangeRow({ change: { from, to, difference } }: { change: TextChange }) {
  const { added, removed } = difference
  return (
    <tr className="sheet-change">
      <td colSpan={columns.length}>
        <details>
          <summary className="link w-max">
            文字改了：从第{from}版到第{to}版，加{added}字，删{removed}字
          </summary>
          <DifferenceView difference={difference} />
        </details>
      </td>
    </tr>
  )
}

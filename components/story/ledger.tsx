import { dateTimeOf } from '#lib/zh/date.ts'
import { storyPath } from '#newsroom/addresses.ts'
import type { CorrectionEntry } from '#newsroom/corrections/published.ts'
import { SectionHead } from '../page/sectionHead.tsx'
import { Time } from './meta.tsx'
import { Words } from './words.tsx'

const kindNames: Record<CorrectionEntry['kind'], string> = {
  fact: '事实',
  number: '数字',
  name: '姓名职务',
  picture: '图片',
  text: '文字',
}

/** The ledger: each correction with its kind, what stood, what stands, and its story. */
export function Ledger({ entries }: { entries: CorrectionEntry[] }) {
  return (
    <>
      <SectionHead title="更正记录" />
      {entries.length === 0 && <p className="py-6 text-ink-2">还没有更正。</p>}
      <ol className="headlines">
        {entries.map((entry) => (
          <li key={entry.id} className="border-b border-hairline py-5">
            <p className="meta" data-hue={entry.hue}>
              <span className="font-bold text-amber">更正 · {kindNames[entry.kind]}</span>
              <span className="channel">{entry.channelName}</span>
              <Time at={entry.correctedAt}>{dateTimeOf(entry.correctedAt)}</Time>
            </p>
            <h3 className="song set-[1.1875rem]/[1.75rem] mt-1 font-bold md:set-[1.375rem]/[1.9375rem]">
              <a href={storyPath({ channel: entry.channel, day: entry.day, id: entry.storyId })}>
                <Words text={entry.title} />
              </a>
            </h3>
            <dl className="mt-2 grid grid-cols-[auto_minmax(0,1fr)] gap-x-3.5 set-[1rem]/[1.75rem]">
              <dt className="text-meta">原文</dt>
              <dd>
                <del className="no-underline">“{entry.stood}”</del>
              </dd>
              <dt className="text-meta">改为</dt>
              <dd>
                <ins className="no-underline">“{entry.stands}”</ins>
              </dd>
              <dt className="text-meta">说明</dt>
              <dd>{entry.note}</dd>
            </dl>
          </li>
        ))}
      </ol>
    </>
  )
}

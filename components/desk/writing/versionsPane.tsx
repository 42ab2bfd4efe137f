import { dateTimeOf, isoOf } from '#lib/zh/date.ts'
import { revisionsPath } from '#newsroom/deskAddresses.ts'

/** `madeAt`: ms UTC. */
export type VersionLine = {
  number: number
  madeAt: number
  authorName: string | null
  reason: string
}

type Props = { storyId: number; versions: VersionLine[]; live: number | null }

/** 版本: who kept what and why, newest first; each leads to what has changed since. */
export function VersionsPane({ storyId, versions, live }: Props) {
  return (
    <section className="ruled pt-3" aria-label="版本">
      <h2 className="part-head">版本</h2>
      {versions.length === 0 && (
        <p className="pt-2 text-ink-2">
          还没有存过版。写到一个段落，按“存版”留一版，以后可以恢复。
        </p>
      )}
      <ol className="versions">
        {versions.map(({ number, madeAt, authorName, reason }) => (
          <li key={number} data-live={number === live}>
            <a href={`${revisionsPath(storyId)}?from=${number}&to=now`}>
              <b className="figures">第{number}版</b>
              <span>{authorName ?? '已离开的同事'}</span>
              <time dateTime={isoOf(madeAt)}>{dateTimeOf(madeAt)}</time>
            </a>
            <p>
              {reason}
              {number === live && <b>读者看到的</b>}
            </p>
          </li>
        ))}
      </ol>
    </section>
  )
}

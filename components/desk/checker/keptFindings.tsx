import type { ReactNode } from 'react'
import { dateTimeOf } from '#lib/zh/date.ts'
import type { Reviewed } from '#newsroom/checker/overrides.ts'
import { LevelMark } from './findingCard.tsx'

type Props = Pick<Reviewed, 'kept' | 'stale'> & {
  /** What can be done about one that stands. */
  actions?: (one: Reviewed['kept'][number]) => ReactNode
}

/** What somebody let stand, with the reason; and what was said of words that are gone. */
export function KeptFindings({ kept, stale, actions }: Props) {
  return (
    <>
      {kept.length > 0 && (
        <details className="finding-kept">
          <summary>已说明保留{kept.length}处</summary>
          <ul>
            {kept.map((one) => (
              <li key={one.finding.fingerprint}>
                <LevelMark level={one.finding.level} />
                <div>
                  <p>
                    “{one.finding.text}”：{one.override.reason}
                    <span>
                      {one.override.by} {dateTimeOf(one.override.at)}
                    </span>
                  </p>
                  {actions?.(one)}
                </div>
              </li>
            ))}
          </ul>
        </details>
      )}
      {stale.length > 0 && (
        <details className="finding-kept">
          <summary>{stale.length}条说明已经失效</summary>
          <p className="text-ink-2">文字改过了，原来的说明不再起作用。</p>
          <ul>
            {stale.map(({ fingerprint, level, words, reason, by, at }) => (
              <li key={fingerprint}>
                <LevelMark level={level} />
                <p>
                  “{words}”：{reason}
                  <span>
                    {by} {dateTimeOf(at)}
                  </span>
                </p>
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  )
}

import type { ReactNode } from 'react'
import { type Finding, levelNames } from '#newsroom/checker/finding.ts'
import { placeName } from './placeName.ts'

type Props = {
  finding: Finding
  isCurrent?: boolean
  /** What can be done about it. */
  children?: ReactNode
}

/** 错, 疑 or 示, by word, frame and colour. */
export const LevelMark = ({ level }: Pick<Finding, 'level'>) => (
  <span className={`level level-${level}`}>{levelNames[level]}</span>
)

/** One finding: which words, what is wrong with them, what that rests on, what can be done. */
export function FindingCard({ finding, isCurrent = false, children }: Props) {
  const { level, text, sentence, clause, place, fingerprint } = finding
  return (
    <li
      className={`finding-card finding-card-${level}`}
      data-current={isCurrent}
      data-card={fingerprint}
    >
      <LevelMark level={level} />
      <div>
        <p className="finding-words">
          {text ? `“${text}”` : placeName(place)}：{sentence}
        </p>
        <p className="finding-clause">
          {clause}
          <span>{placeName(place)}</span>
        </p>
        {children && <div className="finding-actions">{children}</div>}
      </div>
    </li>
  )
}

type CountsProps = { errors: number; doubts: number; hints: number }

/** How many of each level stand open, as figures under the tab. */
export function FindingCounts({ errors, doubts, hints }: CountsProps) {
  const counts = [
    ['error', errors],
    ['doubt', doubts],
    ['hint', hints],
  ] as const
  return (
    <ul className="finding-counts" aria-label="检查结果">
      {counts.map(([level, count]) => (
        <li key={level} className={`finding-count-${level}`}>
          <LevelMark level={level} />
          <span className="figures">{count}</span>
          <span className="sr-only">处</span>
        </li>
      ))}
    </ul>
  )
}

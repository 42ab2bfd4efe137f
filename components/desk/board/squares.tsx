import type { Mark } from '#newsroom/stories/board/progress.ts'
import { type ReviewStep, reviewSteps, stateNames } from '#newsroom/stories/lifecycle.ts'

const words: Readonly<Record<Mark, string>> = {
  done: '已过',
  current: '进行中',
  waiting: '未到',
  returned: '退回',
  skipped: '不需要',
}
const letters: Readonly<Record<ReviewStep, string>> = {
  firstReview: '初',
  secondReview: '复',
  finalReview: '终',
}

type Props = { marks: readonly Mark[]; isArchived: boolean }

/** 三审 as three squares; read out as a sentence. */
export const ReviewSquares = ({ marks, isArchived }: Props) => (
  <Squares
    parts={reviewSteps.map((step) => ({ letter: letters[step], name: stateNames[step] }))}
    marks={marks}
    isArchived={isArchived}
  />
)

/** 三校 as three squares. */
export const ProofSquares = ({ marks, isArchived }: Props) => (
  <Squares
    parts={['一', '二', '三'].map((letter) => ({ letter, name: `${letter}校` }))}
    marks={marks}
    isArchived={isArchived}
  />
)

type Part = { letter: string; name: string }

function Squares({ parts, marks, isArchived }: Props & { parts: Part[] }) {
  if (isArchived) return <span className="text-ink-2">存档</span>
  const said = parts.map(({ name }, at) => `${name}${words[marks[at] ?? 'waiting']}`).join('，')
  return (
    <span role="img" aria-label={said} title={said} className="squares">
      {parts.map(({ letter }, at) => (
        <span key={letter} className={`square square-${marks[at] ?? 'waiting'}`} aria-hidden="true">
          {letter}
        </span>
      ))}
    </span>
  )
}

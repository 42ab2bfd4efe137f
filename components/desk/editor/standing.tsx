'use client'
import { inChinese } from '#newsroom/badInput.ts'
import { toBlocks } from '#newsroom/stories/draft/finish.ts'
import { bodyLength } from '#newsroom/stories/draft/lengths.ts'
import { type DraftBody, draftBody } from '#newsroom/stories/draft/shape.ts'

type Props = {
  /** The body as it was when no input method was composing. */
  body: DraftBody
  /** A few words at the end of the line. */
  beside: string | null
  /** Goes to block `at` of the text. */
  onGoTo: (at: number) => void
}

/** Under the text: how long it is, and what is not finished yet, each a way to its place. */
export function Standing({ body, beside, onGoTo }: Props) {
  const { length, minutes } = bodyLength(body)
  const finished = toBlocks(body)
  const fault = draftBody.safeParse(body, inChinese).error?.issues[0]
  const unfinished = finished.ok || length === 0 ? [] : finished.unfinished
  return (
    <footer className="standing">
      <p>
        <span>正文{length}字</span>
        <span>约{minutes}分钟读完</span>
        <span>半角两位折1字</span>
        {beside && <span className="ml-auto">{beside}</span>}
      </p>
      {fault && (
        <p role="alert" className="fault">
          {typeof fault.path[0] === 'number' && `第${fault.path[0] + 1}段：`}
          {fault.message}
        </p>
      )}
      {unfinished.length > 0 && (
        <details>
          <summary>还有{unfinished.length}处没有写完</summary>
          <ul>
            {unfinished.map(({ at, sentence }) => (
              <li key={sentence}>
                <button type="button" onClick={() => onGoTo(at)}>
                  {sentence}
                </button>
              </li>
            ))}
          </ul>
        </details>
      )}
    </footer>
  )
}

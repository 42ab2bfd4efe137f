import { useEffect, useRef } from 'react'
import { ButtonLink } from '../button.tsx'
import { PageHead } from '../pageHead.tsx'
import { SubmitButton } from '../submitButton.tsx'

type Props = {
  page: string
  name: string
  about: string
  changes: number
  faults: string[]
  /** Somebody else published meanwhile: their page can be looked at, or replaced knowingly. */
  isStale: boolean
}

/** The head of the arrangement: what is not live yet, what is wrong with it, and the one confirm. */
export function PublishBar({ page, name, about, changes, faults, isStale }: Props) {
  const said = [...new Set(faults.filter(Boolean))]
  const [answer = ''] = faults
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (answer) box.current?.focus()
  }, [answer])
  const here = `/admin/front?page=${page}`
  return (
    <>
      <PageHead title={`${name}编排`} about={about}>
        <span role="status" className={changes > 0 ? 'chip chip-returned' : 'text-ink-2'}>
          {changes > 0 ? `${changes}处改动未发布` : '没有未发布的改动'}
        </span>
        <ButtonLink href={here}>放弃改动</ButtonLink>
        <SubmitButton name="command" value="publish">
          {`发布${name}`}
        </SubmitButton>
      </PageHead>
      {said.length > 0 && (
        <div ref={box} role="alert" tabIndex={-1} className="front-faults">
          <ul>
            {said.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
          {isStale && (
            <p className="mt-2 flex flex-wrap gap-3">
              <ButtonLink href={here} target="_blank" rel="noreferrer">
                在新窗口看现在的版面
              </ButtonLink>
              <SubmitButton name="command" value="replace" kind="danger">
                看过了，用我的版面替换
              </SubmitButton>
            </p>
          )}
        </div>
      )}
    </>
  )
}

import { Fragment } from 'react'
import { headlineParts } from '#lib/zh/words.ts'

/** Between 汉字 and letters or digits CSS sets a narrow gap (`text-autospace`); a `<wbr>` would lose it. */
const isGap = (before: string, after: string): boolean =>
  /\p{Script=Han}$/u.test(before)
    ? /^[A-Za-z0-9]/.test(after)
    : /[A-Za-z0-9]$/.test(before) && /^\p{Script=Han}/u.test(after)

/**
 * A headline with a `<wbr>` at each word boundary: no engine breaks Chinese by words, so under
 * `keep-all` these are the places where a line may end.
 */
export function Words({ text }: { text: string }) {
  return headlineParts(text).map((part, at, parts) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a text have no other identity
    <Fragment key={at}>
      {at > 0 && !isGap(parts[at - 1] ?? '', part) && <wbr />}
      {part}
    </Fragment>
  ))
}

import { Fragment } from 'react'
import { headlineParts } from '#lib/zh/words.ts'

/**
 * A headline with a `<wbr>` at each word boundary: no engine breaks Chinese by words, so under
 * `keep-all` these are the places where a line may end.
 */
export function Words({ text }: { text: string }) {
  return headlineParts(text).map((part, at) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a text have no other identity
    <Fragment key={at}>
      {at > 0 && <wbr />}
      {part}
    </Fragment>
  ))
}

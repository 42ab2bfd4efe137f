import type { Draft } from '#newsroom/stories/draft/shape.ts'
import type { Pasted } from '#newsroom/stories/paste/clean.ts'

/** What the page of the tests tells: each call of `onChange`, and the cleaning in this very browser. */
export type Bench = {
  changes: { draft: Draft; isComposing: boolean }[]
  clean: (html: string) => Pasted
  /** Opens another draft. */
  start: (draft: Draft) => void
}

declare global {
  interface Window {
    bench: Bench
  }
}

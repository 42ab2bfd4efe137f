import type { DraftBlock } from '../../draft/shape.ts'

/** A clipboard as a program fills it, and what a story takes of it. Written for these tests. */
export type Sample = {
  /** As titles of tests name it: “an article from Word”. */
  name: string
  html: string
  expected: DraftBlock[]
  /** Pictures that someone would have seen; 0 where absent. */
  pictures?: number
}

export const paragraph = (text: string): DraftBlock => ({ kind: 'paragraph', text: [{ text }] })
export const subhead = (...lines: string[]): DraftBlock => ({ kind: 'subhead', lines })

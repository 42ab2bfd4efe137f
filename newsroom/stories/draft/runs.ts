import type { DraftBlock, DraftBody, DraftRun } from './shape.ts'

const unprintable = /(?![\t\n\r])\p{Cc}|\p{Cs}/gu

/** Text without what `content.ts` refuses: control characters and halves of surrogate pairs. */
export const printable = (text: string): string => text.replace(unprintable, '')

/** Runs in normal form: none empty, neighbours with the same marks joined. */
export function joinRuns(runs: readonly DraftRun[]): DraftRun[] {
  const joined: DraftRun[] = []
  for (const run of runs) {
    const last = joined.at(-1)
    if (run.text === '') continue
    if (last && last.dots === run.dots && last.href === run.href) last.text += run.text
    else joined.push({ ...run })
  }
  return joined
}

/** The words of runs without their marks. */
export const wordsOf = (runs: readonly DraftRun[]): string => runs.map((run) => run.text).join('')

/** A body in normal form: every text by `joinRuns`. Two bodies that read and look alike are equal. */
export const normalBody = (body: DraftBody): DraftBody => body.map(normalBlock)

/** One block in normal form. */
export function normalBlock(block: DraftBlock): DraftBlock {
  switch (block.kind) {
    case 'paragraph':
    case 'leadIn':
    case 'note':
      return { ...block, text: joinRuns(block.text) }
    case 'list':
      return { ...block, items: block.items.map(joinRuns) }
    default:
      return block
  }
}

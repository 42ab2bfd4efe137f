import { fork } from 'node:child_process'
import { once } from 'node:events'
import { dirname } from 'node:path'

/**
 * An editor in another process: corrects the headline of a live story again and again, by the verb that
 * the desk uses. Headline and entry of the correction are of one transaction, so that a page which
 * shows two versions was mixed.
 */
export function openEditor(file: string) {
  const child = fork('e2e/support/corrector.ts', {
    env: { ...process.env, DATA_DIR: dirname(file) },
  })
  const ended = once(child, 'exit')
  const failed = () =>
    ended.then(([code]): never => {
      throw new Error(`the editor ended with code ${code}`)
    })
  let [begun, committed] = [0, 0]
  child.on('message', (version: number) => {
    committed = version
  })
  return {
    /** The number of the last version that is in the store for certain; a later one may be. */
    committed: () => committed,
    /** The number of the last version that may be in the store. */
    begun: () => begun,
    /** Answers the number of the next version when it is in the store. */
    async publish(): Promise<number> {
      begun += 1
      const version = begun
      child.send(version)
      while (committed < version) await Promise.race([once(child, 'message'), failed()])
      return version
    },
    async close(): Promise<void> {
      child.disconnect()
      await ended
    },
  }
}

/**
 * Every version that a page shows, each once: those of its headlines, and that of its newest
 * correction, which tells all those before too. Line-break hints within a headline are passed over.
 */
export function versionsIn(html: string): number[] {
  const text = html.replaceAll('<wbr/>', '').replaceAll('<wbr>', '')
  const numbers = (pattern: RegExp) =>
    [...text.matchAll(pattern)].map(([, number]) => Number(number))
  const notes = numbers(/第(\d+)次换标题/g)
  return [...new Set([...numbers(/改动(\d+)号版/g), ...(notes.length ? [Math.max(...notes)] : [])])]
}

/** Pages that show the story's headline or its correction or both. */
export const changingPages = ['/', '/bcxw', '/bcxw/2018-05-14/1', '/corrections']

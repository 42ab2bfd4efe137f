import { readFile } from 'node:fs/promises'
import { parentPort } from 'node:worker_threads'
import subsetFont from 'subset-font'
import { subsetOptions, wholeFont } from './font.ts'

/** What the thread answers for the characters it was sent, one answer a message. */
export type Cut = { woff2: Uint8Array<ArrayBuffer> } | { error: string }

// Plain Node loads this file, under vitest too: relative imports with endings, erasable types.
if (parentPort === null) throw new Error('worker.ts runs in a worker thread')
const port = parentPort
const font = await readFile(wholeFont())

port.on('message', async (characters: string) => {
  try {
    // A copy, because a small Buffer lies in Node's pool, which cannot be transferred.
    const woff2 = new Uint8Array(await subsetFont(font, characters, subsetOptions))
    port.postMessage({ woff2 } satisfies Cut, [woff2.buffer])
  } catch (error) {
    port.postMessage({ error: String(error) } satisfies Cut)
  }
})

import { readFile } from 'node:fs/promises'
import { parentPort } from 'node:worker_threads'
import subsetFont from 'subset-font'
import type { Done } from '../jobThread.ts'
import { subsetOptions, wholeFont } from './font.ts'

// Plain Node loads this file, under vitest too: relative imports with endings, erasable types.
if (parentPort === null) throw new Error('worker.ts runs in a worker thread')
const port = parentPort
const font = await readFile(wholeFont())

port.on('message', async (characters: string) => {
  try {
    // A copy, because a small Buffer lies in Node's pool, which cannot be transferred.
    const bytes = new Uint8Array(await subsetFont(font, characters, subsetOptions))
    port.postMessage({ bytes } satisfies Done, [bytes.buffer])
  } catch (error) {
    port.postMessage({ error: String(error) } satisfies Done)
  }
})

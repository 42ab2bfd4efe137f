import { readFile } from 'node:fs/promises'
import { parentPort } from 'node:worker_threads'
import sharp from 'sharp'
import { wholeFont } from '../faces/font.ts'
import type { Done } from '../jobThread.ts'
import { openOutlines } from './outlines.ts'
import { drawPicture, type PictureJob } from './picture.ts'

// The thread has the whole font in memory, 15 MB, as long as pictures are asked for.
if (parentPort === null) throw new Error('worker.ts runs in a worker thread')
const port = parentPort
const outlines = openOutlines(await readFile(wholeFont()))
// One thread draws one picture at a time: more would take the processor from readers' pages.
sharp.concurrency(1)
// No picture is drawn twice: what libvips would remember of it, up to 50 MB, is of no use.
sharp.cache(false)

/** Gets a `PictureJob` as JSON, answers the picture as PNG. */
port.on('message', async (job: string) => {
  try {
    const svg = drawPicture(JSON.parse(job) as PictureJob, outlines)
    const png = await sharp(Buffer.from(svg)).png({ palette: true, colours: 128 }).toBuffer()
    const bytes = new Uint8Array(png)
    port.postMessage({ bytes } satisfies Done, [bytes.buffer])
  } catch (error) {
    port.postMessage({ error: String(error) } satisfies Done)
  }
})

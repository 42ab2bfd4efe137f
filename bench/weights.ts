import { promisify } from 'node:util'
import { brotliCompress, brotliDecompressSync, gunzipSync, gzip } from 'node:zlib'
import { type Answer, fetchAnswer } from './answers.ts'

/** Bytes over the wire of a page and of what it brings with it on a first visit, by part. */
export type Weight = {
  /** The whole document, Brotli 11, as it is sent; its CSS is in it. */
  document: number
  /** Its style elements alone, Brotli 11. */
  css: number
  /** The document without them. */
  html: number
  /** Scripts, gzip 9 (the form in which their budget is set). */
  script: number
  /** The headline face, WOFF2. */
  face: number
  /** Pictures that stand in the document, each once, as they are sent. */
  pictures: number
  /** Header lines of the document's answer. */
  headers: number
}

const compress = { br: promisify(brotliCompress), gzip: promisify(gzip) }

export async function weigh(origin: string, page: Answer): Promise<Weight> {
  const html = plain(page)
  const styles = [...html.matchAll(/<style>([\s\S]*?)<\/style>/g)].map(([, text]) => text).join('')
  const scripts = addresses(html, /<script[^>]*\ssrc="(\/[^"]+)"/g)
  const face = addresses(html, /href="(\/faces\/[^"]+)"/g)
  const pictures = addresses(html, /<img[^>]*\ssrc="(\/[^"]+)"/g)
  const css = (await compress.br(styles)).length
  return {
    document: page.body.length,
    css,
    html: page.body.length - css,
    script: await sum(scripts, async (path) => {
      const answer = await fetchAnswer(origin, path)
      return (await compress.gzip(plain(answer), { level: 9 })).length
    }),
    face: await sum(face, async (path) => (await fetchAnswer(origin, path)).body.length),
    pictures: await sum(pictures, async (path) => (await fetchAnswer(origin, path)).body.length),
    headers: Object.entries(page.headers)
      .map(([name, value]) => `${name}: ${value}\r\n`.length)
      .reduce((total, length) => total + length, 0),
  }
}

function plain({ headers, body }: Answer): string {
  const encoding = headers['Content-Encoding'] ?? headers['content-encoding']
  if (encoding === 'br') return brotliDecompressSync(body).toString()
  return (encoding === 'gzip' ? gunzipSync(body) : body).toString()
}

const addresses = (html: string, pattern: RegExp): string[] => [
  ...new Set([...html.matchAll(pattern)].map(([, path]) => path as string)),
]

async function sum(paths: string[], bytes: (path: string) => Promise<number>): Promise<number> {
  let total = 0
  for (const path of paths) total += await bytes(path)
  return total
}

import { createHash } from 'node:crypto'
import type { OutgoingHttpHeaders } from 'node:http'
import { everywhere } from '../headers.ts'
import { brotli, type Encoding, gzipped } from './encoding.ts'

/** One form of a page, as it goes out: nothing is left to do for a request but to write it. */
export type Copy = { body: Buffer; headers: OutgoingHttpHeaders; notModified: OutgoingHttpHeaders }

/** A page as it is in one edition. */
export type Page = {
  /** The edition and day that it shows; see `stamp` of the cache. */
  stamp: string
  status: number
  /** Of the whole HTML: equal pages of two editions share their copies. */
  hash: string
  /** The hash of its headline face, or null. */
  face: string | null
  copies: Record<Encoding, Copy>
}

export type Printed = {
  html: string
  face: string | null
  /** Headers of this page alone: its policy, whether it may be indexed, its surrogate keys. */
  headers: OutgoingHttpHeaders
}

/** The page of a printed document, compressed. */
export async function makePage(
  printed: Printed,
  { stamp, status }: { stamp: string; status: number },
): Promise<Page> {
  const { html, headers, face } = printed
  const identity = Buffer.from(html)
  const hash = hashOf(printed, status)
  const [br, gzip] = await Promise.all([brotli(identity, 5), gzipped(identity)])
  const copy = (encoding: Encoding, body: Buffer) => copyOf(encoding, body, hash, headers)
  return {
    stamp,
    status,
    hash,
    face,
    copies: { br: copy('br', br), gzip: copy('gzip', gzip), identity: copy('identity', identity) },
  }
}

/** First 16 hex digits of the SHA-256 of a page, headers included. */
export const hashOf = ({ html, headers }: Printed, status: number): string =>
  createHash('sha256')
    .update(`${status}\n${JSON.stringify(headers)}\n`)
    .update(html)
    .digest('hex')
    .slice(0, 16)

/** The same page with its Brotli form made small: later, when nobody waits for it. */
export async function squeeze(page: Page): Promise<void> {
  const { br, identity } = page.copies
  const body = await brotli(identity.body, 11)
  if (body.length >= br.body.length) return
  page.copies.br = { ...br, body, headers: { ...br.headers, 'Content-Length': body.length } }
}

/** Bytes that a page takes in memory, roughly. */
export const sizeOf = ({ copies: { br, gzip, identity } }: Page): number =>
  br.body.length + gzip.body.length + identity.body.length + 4_096

/** A CDN may keep a page for ten seconds, and half a minute more while it fetches the next. */
const caching = 'public, max-age=0, s-maxage=10, stale-while-revalidate=30'

function copyOf(encoding: Encoding, body: Buffer, hash: string, own: OutgoingHttpHeaders): Copy {
  const shared: OutgoingHttpHeaders = {
    // Weak: the same page, though another form of it has other bytes.
    ETag: `W/"${hash}"`,
    'Cache-Control': caching,
    Vary: 'Accept-Encoding',
    ...everywhere,
    ...own,
  }
  return {
    body,
    notModified: shared,
    headers: {
      'Content-Type': 'text/html; charset=utf-8',
      'Content-Length': body.length,
      ...(encoding !== 'identity' && { 'Content-Encoding': encoding }),
      ...shared,
    },
  }
}

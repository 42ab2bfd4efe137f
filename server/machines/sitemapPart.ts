import { createHash } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGunzip, createGzip } from 'node:zlib'
import { LRUCache } from 'lru-cache'
import pLimit from 'p-limit'
import { editionNumber } from '#db/client.ts'
import { addressesOfPart } from '#newsroom/crawlers/published.ts'
import { sitemapPart } from '#newsroom/crawlers/sitemap.ts'
import { siteSettings } from '#newsroom/settings/published.ts'
import { encodingFor } from '../cache/encoding.ts'
import { TooBusy } from '../cache/pageCache.ts'
import { matchesTag } from '../cache/sendPage.ts'
import { revalidated } from '../headers.ts'
import { noFile } from '../refusals.ts'

type Packed = { gzip: Buffer; hash: string }

/** Parts as gzip, 70 kB each: whoever asks again, or for all of them, has them read once an edition. */
const packed = new LRUCache<string, Packed>({
  maxSize: 4 * 1024 ** 2,
  sizeCalculation: ({ gzip }) => gzip.length,
})
const packing = new Map<string, Promise<Packed>>()
/** A part takes a tenth of a second of the processor: one at a time, and few may wait. */
const turn = pLimit(1)
const maxWaiting = 20

/**
 * Sends a part of the sitemap. Its text, 1 MB, is never whole in memory: it is packed as it is read from
 * the store, and unpacked as it is sent to who takes no gzip. 304 while its own addresses stay the
 * same, 404 for a part in which nothing is live. Rejects with TooBusy.
 */
export async function sendSitemapPart(
  part: number,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const [any] = await addressesOfPart(part, { limit: 1 })
  if (!any) return noFile(request, response)
  const { gzip, hash } = await packedPart(part)
  const { isConfirmed } = await siteSettings()
  const shared = {
    ...revalidated,
    ETag: `W/"${hash}"`,
    Vary: 'Accept-Encoding',
    'Surrogate-Key': 'pages crawlers',
    ...(!isConfirmed && { 'X-Robots-Tag': 'noindex' }),
  }
  const condition = request.headers['if-none-match']
  if (condition !== undefined && matchesTag(condition, hash)) {
    response.writeHead(304, shared).end()
    return
  }
  const takesGzip = encodingFor(request.headers['accept-encoding']) !== 'identity'
  const form = takesGzip ? { 'Content-Encoding': 'gzip', 'Content-Length': gzip.length } : {}
  response.writeHead(200, { 'Content-Type': 'application/xml; charset=utf-8', ...form, ...shared })
  if (takesGzip || request.method === 'HEAD') {
    response.end(request.method === 'HEAD' ? undefined : gzip)
    return
  }
  // Whoever leaves before the end is no fault
  await pipeline(Readable.from([gzip]), createGunzip(), response).catch(
    (error: NodeJS.ErrnoException) => {
      if (error.code !== 'ERR_STREAM_PREMATURE_CLOSE') throw error
    },
  )
}

/** The part in this edition; many who ask for one wait for the same packing. */
async function packedPart(part: number): Promise<Packed> {
  // Read before the first row: what is published meanwhile is under another key, never under this
  const key = `${editionNumber()}-${part}`
  const known = packed.get(key) ?? packing.get(key)
  if (known) return known
  if (turn.pendingCount >= maxWaiting) throw new TooBusy()
  const begun = turn(() => pack(part)).finally(() => packing.delete(key))
  packing.set(key, begun)
  const made = await begun
  packed.set(key, made)
  return made
}

async function pack(part: number): Promise<Packed> {
  const pieces: Buffer[] = []
  const hash = createHash('sha256')
  await pipeline(Readable.from(sitemapPart(part)), createGzip(), async (source) => {
    for await (const piece of source) {
      pieces.push(piece as Buffer)
      hash.update(piece as Buffer)
    }
  })
  return { gzip: Buffer.concat(pieces), hash: hash.digest('hex').slice(0, 16) }
}

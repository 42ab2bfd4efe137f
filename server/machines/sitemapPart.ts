import type { IncomingMessage, ServerResponse } from 'node:http'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGzip } from 'node:zlib'
import { editionNumber } from '#db/client.ts'
import { addressesOfPart } from '#newsroom/crawlers/published.ts'
import { sitemapPart } from '#newsroom/crawlers/sitemap.ts'
import { siteSettings } from '#newsroom/settings/published.ts'
import { encodingFor } from '../cache/encoding.ts'
import { matchesTag } from '../cache/sendPage.ts'
import { revalidated } from '../headers.ts'
import { noFile } from '../refusals.ts'

/**
 * Sends a part of the sitemap as it is read from the store: it goes through no cache, because a large
 * archive has a hundred of them, and is never whole in memory. 304 within one edition, 404 for a part
 * in which nothing is live.
 */
export async function sendSitemapPart(
  part: number,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  // Read before the first row: what is published meanwhile makes a later tag, never an older one
  const tag = `${editionNumber()}-${part}`
  const [any] = await addressesOfPart(part, { limit: 1 })
  if (!any) return noFile(request, response)
  const isPacked = encodingFor(request.headers['accept-encoding']) !== 'identity'
  const { isConfirmed } = await siteSettings()
  const shared = {
    ...revalidated,
    ETag: `W/"${tag}"`,
    Vary: 'Accept-Encoding',
    ...(!isConfirmed && { 'X-Robots-Tag': 'noindex' }),
  }
  const condition = request.headers['if-none-match']
  if (condition !== undefined && matchesTag(condition, tag)) {
    response.writeHead(304, shared).end()
    return
  }
  response.writeHead(200, {
    'Content-Type': 'application/xml; charset=utf-8',
    ...(isPacked && { 'Content-Encoding': 'gzip' }),
    ...shared,
  })
  if (request.method === 'HEAD') {
    response.end()
    return
  }
  const text = Readable.from(sitemapPart(part))
  // Whoever leaves before the end is no fault
  await (isPacked ? pipeline(text, createGzip(), response) : pipeline(text, response)).catch(
    (error: NodeJS.ErrnoException) => {
      if (error.code !== 'ERR_STREAM_PREMATURE_CLOSE') throw error
    },
  )
}

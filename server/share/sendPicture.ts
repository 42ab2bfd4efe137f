import { createHash } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { matchesTag } from '../cache/sendPage.ts'
import { noFile } from '../refusals.ts'
import { sendPlain } from '../send.ts'
import type { SharePictures } from './share.ts'

/** A day: the address changes with the text, and only the channel's or the site's name may change else. */
const caching = { 'Cache-Control': 'public, max-age=86400, stale-while-revalidate=604800' }

/** Sends the picture at a path; 301 from an older text of the story, 404 where there is none. */
export async function sendPicture(
  pictures: SharePictures,
  path: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const found = await pictures.at(path)
  if (!found) return noFile(request, response)
  if ('movedTo' in found)
    return sendPlain(request, response, {
      status: 301,
      title: '地址变了',
      sentence: `这张图片现在的地址是 ${found.movedTo}`,
      headers: { ...caching, Location: found.movedTo },
    })
  const tag = createHash('sha256').update(found.png).digest('hex').slice(0, 16)
  // Pages of other sites show it: that is what it is for
  const headers = { ...caching, ETag: `"${tag}"`, 'Cross-Origin-Resource-Policy': 'cross-origin' }
  const condition = request.headers['if-none-match']
  if (condition !== undefined && matchesTag(condition, tag)) {
    response.writeHead(304, headers).end()
    return
  }
  const length = { 'Content-Type': 'image/png', 'Content-Length': found.png.length }
  response.writeHead(200, { ...headers, ...length })
  response.end(request.method === 'HEAD' ? undefined : found.png)
}

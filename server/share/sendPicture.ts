import type { IncomingMessage, ServerResponse } from 'node:http'
import { shareOf } from '#newsroom/machineAddresses.ts'
import { matchesTag } from '../cache/sendPage.ts'
import { noFile } from '../refusals.ts'
import { sendPlain } from '../send.ts'
import type { SharePictures } from './share.ts'

/**
 * A picture shows a headline: of a withdrawn story none may stay in a cache for long. Whoever asks again
 * gets 304 without a drawing.
 */
const caching = { 'Cache-Control': 'public, max-age=300, s-maxage=10, stale-while-revalidate=30' }

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
  const headers = {
    ...caching,
    ETag: `"${found.hash}"`,
    'Surrogate-Key': surrogateKeyOf(path),
    // Pages of other sites show it: that is what it is for
    'Cross-Origin-Resource-Policy': 'cross-origin',
  }
  const condition = request.headers['if-none-match']
  if (condition !== undefined && matchesTag(condition, found.hash)) {
    response.writeHead(304, headers).end()
    return
  }
  const png = await found.draw()
  const length = { 'Content-Type': 'image/png', 'Content-Length': png.length }
  response.writeHead(200, { ...headers, ...length })
  response.end(request.method === 'HEAD' ? undefined : png)
}

/** A CDN drops the picture with the page that it belongs to. */
const surrogateKeyOf = (path: string): string => {
  const named = shareOf(path)
  return named ? `pages story-${named.id}` : 'pages front'
}

import type { IncomingMessage, ServerResponse } from 'node:http'
import { isLive } from '#newsroom/resolve.ts'
import type { Tally } from './tally.ts'

/** The address to which the enhancement script tells that a story has been read. */
export const beaconPath = '/api/read'

/** A story's number and nothing else. */
const longestBody = 20

/**
 * Answers a beacon: 204 whatever was counted, so that nobody learns what the tally knows; 4xx for
 * what the script cannot have sent. Prefetches are no reads.
 */
export async function answerBeacon(
  request: IncomingMessage,
  response: ServerResponse,
  tally: Tally,
): Promise<void> {
  const end = (status: number, headers = {}) => {
    response
      .writeHead(status, { 'Content-Length': 0, 'Cache-Control': 'no-store', ...headers })
      .end()
  }
  if (request.method !== 'POST') return end(405, { Allow: 'POST' })
  if (request.headers['sec-fetch-site'] === 'cross-site') return end(403)
  const body = await shortBody(request)
  if (body === null) return end(413, { Connection: 'close' })
  if (!/^[1-9][0-9]{0,14}$/.test(body)) return end(400)
  // Only what is live is counted, so that made-up numbers fill nothing.
  if (!request.headers['sec-purpose'] && (await isLive(Number(body))))
    tally.add({
      storyId: Number(body),
      address: request.socket.remoteAddress ?? '',
      agent: request.headers['user-agent'] ?? '',
      at: Date.now(),
    })
  end(204)
}

async function shortBody(request: IncomingMessage): Promise<string | null> {
  let body = ''
  for await (const part of request) {
    body += String(part)
    if (body.length > longestBody) return null
  }
  return body
}

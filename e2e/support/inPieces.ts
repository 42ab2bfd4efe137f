import { once } from 'node:events'
import { createServer, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'

/** Bytes of a piece, and ms between two: a weak network, on which a browser paints what it has. */
const piece = 1_200
const between = 20

/**
 * A weak network in front of a server: documents come in pieces, all else at once. Answers its own
 * origin, for as long as `use` runs.
 */
export async function inPieces(
  origin: string,
  use: (slowOrigin: string) => Promise<void>,
): Promise<void> {
  const server = createServer(async (request, response) => {
    const answer = await fetch(origin + request.url, { redirect: 'manual' })
    const type = answer.headers.get('content-type') ?? ''
    const policy = answer.headers.get('content-security-policy')
    response.writeHead(answer.status, {
      'content-type': type,
      ...(policy && { 'content-security-policy': policy }),
    })
    const bytes = Buffer.from(await answer.arrayBuffer())
    if (!type.startsWith('text/html')) response.end(bytes)
    else await trickle(response, bytes)
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  await use(`http://127.0.0.1:${(server.address() as AddressInfo).port}`)
  server.closeAllConnections()
  server.close()
}

async function trickle(response: ServerResponse, bytes: Buffer): Promise<void> {
  for (let at = 0; at < bytes.length; at += piece) {
    response.write(bytes.subarray(at, at + piece))
    await pause(between)
  }
  response.end()
}

import { createServer, type RequestListener, type Server, STATUS_CODES } from 'node:http'
import type { Duplex } from 'node:stream'
import { plainPage } from './plainPage.ts'
import { refuseExpectation } from './refusals.ts'
import { longestTarget } from './target.ts'

/** How long a client that was turned away may take to read why, ms. */
const patience = 1_000

/**
 * An HTTP server whose every refusal is a sentence, those too that Node gives by itself: to what is
 * not HTTP, to a tunnel, to an expectation. A missing Host is left to the listener.
 */
export function openServer(listener: RequestListener): Server {
  const server = createServer({ requireHostHeader: false }, listener)
  const answering = new WeakSet<Duplex>()
  server.on('request', ({ socket }, response) => {
    answering.add(socket)
    response.once('close', () => answering.delete(socket))
  })
  server.on('checkExpectation', refuseExpectation)
  server.on('connect', (_, socket) => refuse(socket, 405, '这里不转发连接。'))
  server.on('clientError', (error: ClientError, socket) => {
    // Half an answer, or one that belongs to the request before, must not be followed by another.
    if (!socket.writable || answering.has(socket)) socket.destroy()
    else
      refuse(
        socket,
        statusOf(error),
        '请求不合规范，服务器没有看懂。请检查链接，或从首页重新查找。',
      )
  })
  return server
}

type ClientError = Error & { code?: string; rawPacket?: Buffer }

function statusOf({ code, rawPacket }: ClientError): number {
  if (code === 'ERR_HTTP_REQUEST_TIMEOUT') return 408
  if (code !== 'HPE_HEADER_OVERFLOW') return 400
  const [target = ''] = /(?<=^\S+ )\S+/.exec(rawPacket?.toString('latin1') ?? '') ?? []
  return target.length > longestTarget ? 414 : 431
}

/** Writes a whole answer to a connection for which there is no response, and ends it. */
function refuse(socket: Duplex, status: number, sentence: string): void {
  const body = plainPage('请求有误', sentence)
  const head = [
    `HTTP/1.1 ${status} ${STATUS_CODES[status]}`,
    'Content-Type: text/html; charset=utf-8',
    `Content-Length: ${Buffer.byteLength(body)}`,
    'Cache-Control: no-store',
    ...(status === 405 ? ['Allow: GET, HEAD'] : []),
    'Connection: close',
  ]
  socket.end(`${head.join('\r\n')}\r\n\r\n${body}`)
  // A connection closed while the client still writes is reset, and the answer lost with it.
  socket.on('error', () => socket.destroy())
  socket.resume()
  setTimeout(() => socket.destroy(), patience).unref()
}

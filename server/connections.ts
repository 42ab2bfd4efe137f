import {
  createServer,
  type IncomingMessage,
  type RequestListener,
  type Server,
  type ServerResponse,
  STATUS_CODES,
} from 'node:http'
import type { Duplex } from 'node:stream'
import { always, everywhere } from './headers.ts'
import { plainPage } from './plainPage.ts'
import { ownPolicy } from './print/policy.ts'
import { refuseExpectation } from './refusals.ts'
import { closeStalled } from './stalled.ts'
import { longestTarget } from './target.ts'

/**
 * What one client may take of the server. Times in ms, sizes in bytes. A request's head must be there
 * in ten seconds and all of it in a minute; a client that takes nothing of its answer for half a minute
 * is left. Requests sent ahead of their answers wait in memory, each with its answer: no more than
 * `pipelined` for a connection. Beyond `connections` new ones are dropped
 * at once, which a proxy in front answers better than a server out of memory.
 */
export const usualLimits = {
  headTime: 10_000,
  requestTime: 60_000,
  stalledTime: 30_000,
  keepAliveTime: 10_000,
  headSize: 16 * 1024,
  headLines: 100,
  connections: 5_000,
  pipelined: 16,
}
export type Limits = typeof usualLimits

/** How long a client that was turned away may take to read why, ms. */
const patience = 1_000

/**
 * An HTTP server whose every refusal is a sentence, those too that Node gives by itself: to what is
 * not HTTP, to a tunnel, to an expectation. A missing Host is left to the listener.
 */
export function openServer(listener: RequestListener, limits: Limits = usualLimits): Server {
  const options = {
    requireHostHeader: false,
    maxHeaderSize: limits.headSize,
    headersTimeout: limits.headTime,
    requestTimeout: limits.requestTime,
    keepAliveTimeout: limits.keepAliveTime,
    connectionsCheckingInterval: Math.min(1_000, limits.headTime),
  }
  const server = createServer(options, (request, response) => {
    if (!request.socket.destroyed) listener(request, response)
  })
  server.maxHeadersCount = limits.headLines
  server.maxConnections = limits.connections
  server.prependListener(
    'request',
    ({ socket }: IncomingMessage & { socket: Answering }, response) => {
      if (isAnswering(socket)) queue(socket, response, limits.pipelined)
      socket[lastAnswer] = response
    },
  )
  server.on('connection', (socket) => socket.setMaxListeners(limits.pipelined + 20))
  closeStalled(server, isAnswering, { every: limits.stalledTime })
  server.on('checkExpectation', (request, response) => {
    for (const [name, value] of Object.entries(always)) response.setHeader(name, value)
    void refuseExpectation(request, response)
  })
  server.on('connect', (_, socket) => refuse(socket, 405, '这里不转发连接。'))
  server.on('clientError', (error: ClientError, socket: Answering) => {
    // Half an answer, or one that belongs to the request before, must not be followed by another.
    if (!socket.writable || isAnswering(socket)) socket.destroy()
    else
      refuse(
        socket,
        statusOf(error),
        '请求不合规范，服务器没有看懂。请检查链接，或从首页重新查找。',
      )
  })
  return server
}

/** The answer to a connection's newest request: a mark on the socket, because every request pays. */
const lastAnswer = Symbol('lastAnswer')
const queued = Symbol('queued')
type Answering = Duplex & { [lastAnswer]?: ServerResponse; [queued]?: number }

/** Counts an answer that has to wait for the one before it. */
function queue(socket: Answering, response: ServerResponse, most: number): void {
  const waiting = (socket[queued] ?? 0) + 1
  socket[queued] = waiting
  if (waiting > most) socket.destroy()
  else
    response.once('close', () => {
      socket[queued] = (socket[queued] ?? 1) - 1
    })
}

const isAnswering = (socket: Answering): boolean => socket[lastAnswer]?.writableFinished === false

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
    ...Object.entries({ ...everywhere, 'Content-Security-Policy': ownPolicy(body) }).map(
      ([name, value]) => `${name}: ${value}`,
    ),
    ...(status === 405 ? ['Allow: GET, HEAD'] : []),
    'Connection: close',
  ]
  socket.end(`${head.join('\r\n')}\r\n\r\n${body}`)
  // A connection closed while the client still writes is reset, and the answer lost with it.
  socket.on('error', () => socket.destroy())
  socket.resume()
  setTimeout(() => socket.destroy(), patience).unref()
}

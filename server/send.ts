import { readFile } from 'node:fs/promises'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { LRUCache } from 'lru-cache'
import { brotli, type Encoding, encodingFor, gzipped } from './cache/encoding.ts'
import { plainPage } from './plainPage.ts'
import { ownPolicy } from './print/policy.ts'

type Headers = Record<string, string>
type Body = {
  status: number
  type: string
  body: string
  headers?: Headers
  /** What is asked for again and again is packed once; a draft's preview is not. */
  isKept?: boolean
}

/** Sends a text in the best encoding that the client takes; a HEAD gets the same without a body. */
export async function sendText(
  request: IncomingMessage,
  response: ServerResponse,
  { status, type, body, headers, isKept = false }: Body,
): Promise<void> {
  const accepted = encodingFor(request.headers['accept-encoding'] as string | undefined)
  const encoding = body.length < smallest ? 'identity' : accepted
  sendBytes(request, response, await packed(body, encoding, isKept), {
    status,
    headers: {
      'Content-Type': `${type}; charset=utf-8`,
      Vary: 'Accept-Encoding',
      ...(encoding !== 'identity' && { 'Content-Encoding': encoding }),
      ...headers,
    },
  })
}

/** Shorter texts are sent as they are, characters. */
const smallest = 1_000

/** Packed texts, 8 MB of each form: covers, codes and the script are asked for again and again. */
const known = { br: packedTexts(), gzip: packedTexts() }

function packedTexts() {
  return new LRUCache<string, Buffer>({
    maxSize: 8 * 1024 ** 2,
    sizeCalculation: (bytes, text) => bytes.length + 2 * text.length,
  })
}

async function packed(text: string, encoding: Encoding, isKept: boolean): Promise<Buffer> {
  const plain = () => Buffer.from(text)
  if (encoding === 'identity') return plain()
  const ready = isKept ? known[encoding].get(text) : undefined
  if (ready) return ready
  const bytes = await (encoding === 'br' ? brotli(plain(), 5) : gzipped(plain()))
  if (isKept) known[encoding].set(text, bytes)
  return bytes
}

/** A status with a sentence, on a page that needs neither the store nor Next. */
export const sendPlain = (
  request: IncomingMessage,
  response: ServerResponse,
  page: { status: number; title: string; sentence: string; headers?: Headers },
): Promise<void> => {
  const body = plainPage(page.title, page.sentence)
  const headers = { 'Cache-Control': 'no-store', 'Content-Security-Policy': ownPolicy(body) }
  return sendText(request, response, {
    status: page.status,
    type: 'text/html',
    body,
    isKept: true,
    headers: { ...headers, ...page.headers },
  })
}

/** What machines ask: never kept by anybody on the way. */
export const sendJson = (
  request: IncomingMessage,
  response: ServerResponse,
  status: number,
  value: unknown,
): Promise<void> =>
  sendText(request, response, {
    status,
    type: 'application/json',
    body: JSON.stringify(value),
    headers: { 'Cache-Control': 'no-store' },
  })

/** Sends a file that never changes. Rejects (ENOENT …) where it cannot be read; nothing is sent then. */
export async function sendFile(
  request: IncomingMessage,
  response: ServerResponse,
  { file, type, headers }: { file: string; type: string; headers: Headers },
): Promise<void> {
  const bytes = await readFile(file)
  sendBytes(request, response, bytes, {
    status: 200,
    headers: { 'Content-Type': type, ...headers },
  })
}

function sendBytes(
  { method }: IncomingMessage,
  response: ServerResponse,
  bytes: Buffer,
  { status, headers }: { status: number; headers: Headers },
): void {
  response.writeHead(status, { ...headers, 'Content-Length': bytes.length })
  response.end(method === 'HEAD' ? undefined : bytes)
}

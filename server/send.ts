import { readFile } from 'node:fs/promises'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import { plainPage } from './plainPage.ts'

const brotli = promisify(brotliCompress)
const zip = promisify(gzip)

type Body = { status: number; type: string; body: string; headers?: Record<string, string> }

/** Sends a text in the best encoding that the client takes; a HEAD gets the same without a body. */
export async function sendText(
  request: IncomingMessage,
  response: ServerResponse,
  { status, type, body, headers }: Body,
): Promise<void> {
  const { encoding, bytes } = await encoded(Buffer.from(body), request.headers['accept-encoding'])
  response.writeHead(status, {
    'Content-Type': `${type}; charset=utf-8`,
    'Content-Length': bytes.length,
    Vary: 'Accept-Encoding',
    ...(encoding && { 'Content-Encoding': encoding }),
    ...headers,
  })
  response.end(request.method === 'HEAD' ? undefined : bytes)
}

/** A status with a sentence, on a page that needs neither the store nor Next. */
export const sendPlain = (
  request: IncomingMessage,
  response: ServerResponse,
  page: { status: number; title: string; sentence: string; headers?: Record<string, string> },
): Promise<void> =>
  sendText(request, response, {
    status: page.status,
    type: 'text/html',
    body: plainPage(page.title, page.sentence),
    headers: { 'Cache-Control': 'no-store', ...page.headers },
  })

async function encoded(
  bytes: Buffer,
  accepted: string | string[] = '',
): Promise<{ encoding: 'br' | 'gzip' | null; bytes: Buffer }> {
  const takes = (coding: string) =>
    String(accepted)
      .split(',')
      .some((part) => new RegExp(`^\\s*${coding}\\s*(;\\s*q=(?!0(\\.0*)?\\s*$).*)?$`).test(part))
  if (takes('br')) {
    const params = { [constants.BROTLI_PARAM_QUALITY]: 5 }
    return { encoding: 'br', bytes: await brotli(bytes, { params }) }
  }
  if (takes('gzip')) return { encoding: 'gzip', bytes: await zip(bytes) }
  return { encoding: null, bytes }
}

/** Sends a file that never changes. Throws (ENOENT …) where it cannot be read. */
export async function sendFile(
  request: IncomingMessage,
  response: ServerResponse,
  { file, type, headers }: { file: string; type: string; headers: Record<string, string> },
): Promise<void> {
  const bytes = await readFile(file)
  response.writeHead(200, { 'Content-Type': type, 'Content-Length': bytes.length, ...headers })
  response.end(request.method === 'HEAD' ? undefined : bytes)
}

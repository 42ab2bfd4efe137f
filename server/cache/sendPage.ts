import type { IncomingMessage, ServerResponse } from 'node:http'
import { encodingFor } from './encoding.ts'
import type { Page } from './page.ts'

/** Sends a page in the form that the client takes; 304 where the client has it already. */
export function sendPage(request: IncomingMessage, response: ServerResponse, page: Page): void {
  const { headers } = request
  const copy = page.copies[encodingFor(headers['accept-encoding'] as string | undefined)]
  const condition = headers['if-none-match']
  if (condition !== undefined && page.status === 200 && matchesTag(condition, page.hash)) {
    response.writeHead(304, copy.notModified).end()
    return
  }
  response.writeHead(page.status, copy.headers)
  response.end(request.method === 'HEAD' ? undefined : copy.body)
}

/** Weak comparison with every tag of the list (RFC 9110, 13.1.2). */
export const matchesTag = (condition: string, hash: string): boolean =>
  condition.trim() === '*' ||
  condition.split(',').some((tag) => tag.trim().replace(/^W\//, '') === `"${hash}"`)

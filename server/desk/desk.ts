import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http'
import { withOwnStatus } from '#lib/answerStatus.ts'
import { eventsPath } from '#newsroom/deskAddresses.ts'
import { frontPreviewPath } from '#newsroom/front/previewAddress.ts'
import { refreshedSession } from '#newsroom/signIn/session.ts'
import { openFrontPreview } from '../front/preview.ts'
import type { Printer } from '../print/printer.ts'
import { isDesk, isFramed, isOpen, isPlainPath, isSafe, longestBody, methodsOf } from './doors.ts'
import { cleanse, clientAddress } from './inbound.ts'
import { isOwnOrigin } from './origin.ts'
import { deskHeaders, deskPolicy, newNonce } from './policy.ts'
import { sendPreview } from './preview.ts'
import {
  askToSignIn,
  foreignOrigin,
  noLength,
  refuse,
  tooLong,
  wrongMethod,
  wrongPath,
} from './refuse.ts'

export type Desk = {
  /** Whether a path is one of `/admin…`, `/api/auth…` and `/api/desk…`. */
  has(path: string): boolean
  answer(path: string, request: IncomingMessage, response: ServerResponse): Promise<void>
}

export type DeskOptions = {
  /** Next's request handler. */
  render: RequestListener
  publicUrl: URL | null
  /** Makes previews documents. */
  printer: Printer
  isDev: boolean
  /** Answers with the stream of what happens at the desk. */
  events: (request: IncomingMessage, response: ServerResponse) => Promise<void>
}

/**
 * The way to the desk: each request is cleansed, judged, and given to Next under a policy of its own.
 * Nothing of it touches the page cache. Whoever is not signed in gets no further than the pages of
 * signing in, whatever a page itself checks or forgets.
 */
export function openDesk(options: DeskOptions): Desk {
  const { render, publicUrl, printer, isDev, events } = options
  const frontPreview = openFrontPreview(printer)
  return {
    has: isDesk,
    async answer(path, request, response) {
      const { headers, method = 'GET' } = request
      cleanse(headers)
      // Before the headers are settled: a page that says 404 has the policy of a whole page
      const inPage = withOwnStatus(response)
      settle(response, () => deskHeaders)
      const refusal = judge(path, request, publicUrl)
      if (refusal) return refuse(request, response, path, refusal)
      if (method === 'OPTIONS') return sendMethods(path, response)
      headers['x-real-ip'] = clientAddress(request)
      if (!isOpen(path) && !(await isSignedIn(request, response)))
        return askToSignIn(request, response, path)
      request.url = path + queryOf(request.url)
      if (isFramed(path)) return sendPreview(printer, request, response)
      if (path === frontPreviewPath) return frontPreview(request, response)
      if (path === eventsPath) return events(request, response)
      const nonce = newNonce()
      const policyOf = (status: number) => deskPolicy(nonce, { isDev, isFault: status >= 400 })
      settle(response, (status) => ({ 'Content-Security-Policy': policyOf(status) }))
      headers['content-security-policy'] = policyOf(200)
      headers['x-nonce'] = nonce
      headers['x-desk-address'] = request.url
      // A proxy may have put its own name there; Next compares Origin with it
      if (publicUrl) headers.host = publicUrl.host
      await inPage(() => render(request, response))
    },
  }
}

/** `http://host/admin?a=1` → `?a=1`: Next is given the plain form of a target. */
const queryOf = (target = ''): string => /\?.*$/.exec(target)?.[0] ?? ''

function judge(path: string, request: IncomingMessage, publicUrl: URL | null) {
  const { headers, method = 'GET' } = request
  if (!isPlainPath(path)) return wrongPath
  if (!methodsOf(path).includes(method)) return wrongMethod
  if (isSafe(method)) return null
  if (!isOwnOrigin(request, publicUrl)) return foreignOrigin
  if (headers['transfer-encoding'] !== undefined) return noLength
  return Number(headers['content-length'] ?? 0) > longestBody(path) ? tooLong : null
}

/** Reads the session; the browser keeps it longer while the person works. */
async function isSignedIn(request: IncomingMessage, response: ServerResponse): Promise<boolean> {
  const { cookie } = request.headers
  if (!cookie) return false
  const { session, cookies } = await refreshedSession(new Headers({ cookie }))
  for (const line of cookies) response.appendHeader('Set-Cookie', line)
  return session !== null
}

function sendMethods(path: string, response: ServerResponse): void {
  response.writeHead(204, { Allow: methodsOf(path).join(', ') })
  response.end()
}

/**
 * Headers that hold whatever was set before the answer begins: Next would put its own Cache-Control.
 * Only what is given to `writeHead` itself stands above them: the policy of a plain page.
 */
function settle(
  response: ServerResponse,
  headersFor: (status: number) => Readonly<Record<string, string>>,
): void {
  const write = response.writeHead
  response.writeHead = function (this: ServerResponse, status: number, ...given: unknown[]) {
    for (const [name, value] of Object.entries(headersFor(status))) this.setHeader(name, value)
    return Reflect.apply(write, this, [status, ...given])
  } as ServerResponse['writeHead']
}

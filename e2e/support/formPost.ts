import { once } from 'node:events'
import { type IncomingHttpHeaders, request } from 'node:http'
import { text } from 'node:stream/consumers'
import { attributeOf, tagsIn } from './html.ts'

export type Posted = { status: number; headers: IncomingHttpHeaders; html: string }
type Options = {
  /** Where the connection comes from: `127.0.0.2` is another machine to the server. */
  localAddress?: string
  headers?: Record<string, string>
}

/** Opens a page and sends its first form as a browser without script does. */
export async function postForm(
  origin: string,
  path: string,
  values: Record<string, string>,
  options: Options = {},
): Promise<Posted> {
  const { html } = await ask(origin, path, { method: 'GET', ...options })
  const form = new FormData()
  for (const input of tagsIn(html.slice(html.indexOf('<form')), 'input')) {
    const name = attributeOf(input, 'name')
    if (name && !form.has(name)) form.set(name, attributeOf(input, 'value') ?? '')
  }
  for (const [name, value] of Object.entries(values)) form.set(name, value)
  const sent = new Request(origin, { method: 'POST', body: form })
  const headers = {
    origin,
    'content-type': sent.headers.get('content-type') ?? '',
    ...options.headers,
  }
  const body = Buffer.from(await sent.arrayBuffer())
  return ask(origin, path, { ...options, method: 'POST', headers, body })
}

/** One request, from wherever and with whatever headers; nothing is followed. */
export async function ask(
  origin: string,
  path: string,
  { method, body, ...options }: Options & { method: string; body?: Buffer },
): Promise<Posted> {
  const { hostname, port, host } = new URL(origin)
  const asking = request({
    hostname: hostname.replace('localhost', '127.0.0.1'),
    port,
    path,
    method,
    ...options,
    headers: { host, ...(body && { 'content-length': String(body.length) }), ...options.headers },
  })
  // A server that refuses a body closes before all of it has come: its answer counts
  asking.on('error', () => undefined)
  asking.end(body)
  const [answer] = (await once(asking, 'response')) as [import('node:http').IncomingMessage]
  const html = await text(answer)
  return { status: answer.statusCode ?? 0, headers: answer.headers, html }
}

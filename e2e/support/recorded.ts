import type { Page, Request } from '@playwright/test'

/** A request that a page of the desk sent, for tests that send it again. */
export type Sent = { url: string; method: string; headers: Record<string, string>; body: string }

/** All that stands in a request but who sent it. */
export const sentOf = async (request: Request): Promise<Sent> => {
  const { host: _, cookie: __, 'content-length': ___, ...headers } = await request.allHeaders()
  const named = Object.entries(headers).filter(([name]) => !name.startsWith(':'))
  return {
    url: request.url(),
    method: request.method(),
    headers: Object.fromEntries(named),
    body: request.postData() ?? '',
  }
}

/** What a page sends to a server action while something is done on it. */
export async function recording(page: Page, deed: () => Promise<void>): Promise<Sent> {
  const [request] = await Promise.all([
    page.waitForRequest((each) => 'next-action' in each.headers() && !isList(each)),
    deed(),
  ])
  return sentOf(request)
}

/** 存版 and the like, which a script calls with a list of values and no form. */
const isList = (request: Request): boolean => (request.postData() ?? '').startsWith('[')

/** Sends a recorded request with the cookies of whoever is signed in on `page`. */
export const replay = (page: Page, { url, method, headers, body }: Sent) =>
  page.request.fetch(url, { method, headers, data: body, maxRedirects: 0 })

/** The same request about another story. */
export function about({ url, body, ...sent }: Sent, id: number, other: number): Sent {
  const number = new RegExp(`\\b${id}\\b`, 'g')
  const path = new URL(url).pathname.replace(number, String(other))
  return { ...sent, url: new URL(path, url).href, body: body.replace(number, String(other)) }
}

/** The same request with another value in a field of its form; as it is where it has no such field. */
export const forged = (sent: Sent, field: string, value: string | number): Sent => ({
  ...sent,
  body: sent.body.replace(
    new RegExp(`(name="\\w*_${field}"\\r\\n\\r\\n)[^\\r]*`),
    (_, head: string) => `${head}${value}`,
  ),
})

import { auth } from './auth.ts'
import { publicUrl } from './place.ts'

/** What is needed of a request to the desk: its headers, as the server in front left them. */
export type Visit = { headers: Headers; at: number }

export type Answer = {
  status: number
  body: Record<string, unknown>
  /** `Set-Cookie` lines for the browser. */
  cookies: string[]
}

const passedOn = ['cookie', 'origin', 'user-agent', 'x-real-ip']

/**
 * Asks Better Auth through its request handler, so that its own limits and checks hold; a body makes
 * it a POST. `path` is relative to `/api/auth`. The answer's body stays in the newsroom: it can hold
 * the session's token.
 */
export async function askAuth(path: string, { headers }: Visit, body?: unknown): Promise<Answer> {
  const request = new Request(`${publicUrl()?.origin ?? 'http://localhost'}/api/auth${path}`, {
    method: body === undefined ? 'GET' : 'POST',
    headers: [
      ...passedOn.flatMap((name): [string, string][] => {
        const value = headers.get(name)
        return value === null ? [] : [[name, value]]
      }),
      ...(body === undefined ? [] : [['content-type', 'application/json'] as [string, string]]),
    ],
    ...(body !== undefined && { body: JSON.stringify(body) }),
  })
  const response = await auth().handler(request)
  const text = await response.text()
  return {
    status: response.status,
    body: text && isJson(response) ? ((JSON.parse(text) as Answer['body'] | null) ?? {}) : {},
    cookies: response.headers.getSetCookie(),
  }
}

const isJson = ({ headers }: Response): boolean =>
  headers.get('content-type')?.startsWith('application/json') ?? false

/** The address that a request came from: the socket's, which the server in front wrote down. */
export const addressOf = ({ headers }: Visit): string => headers.get('x-real-ip') ?? 'unknown'

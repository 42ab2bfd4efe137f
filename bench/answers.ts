import { once } from 'node:events'
import { request } from 'node:http'
import { setTimeout as wait } from 'node:timers/promises'

/** An answer as it came over the wire; the body still compressed. */
export type Answer = { path: string; headers: Record<string, string>; body: Buffer }

/** What HTTP itself adds to every answer. */
const ofTheConnection = new Set(['date', 'connection', 'keep-alive', 'transfer-encoding'])

/** One GET, as a browser of today asks. Throws where the answer is not a 200. */
export async function fetchAnswer(origin: string, path: string): Promise<Answer> {
  const asked = request(origin + path, { headers: { 'accept-encoding': 'gzip, deflate, br' } })
  asked.end()
  const [response] = await once(asked, 'response')
  const parts: Buffer[] = []
  for await (const part of response) parts.push(part)
  if (response.statusCode !== 200) throw new Error(`${path}: ${response.statusCode}`)
  const headers: Record<string, string> = {}
  for (let at = 0; at < response.rawHeaders.length; at += 2) {
    const name = response.rawHeaders[at]
    if (!ofTheConnection.has(name.toLowerCase())) headers[name] = response.rawHeaders[at + 1]
  }
  return { path, headers, body: Buffer.concat(parts) }
}

/** The answer once its Brotli form of quality 11 stands in memory: when it has stopped shrinking. */
export async function settledAnswer(origin: string, path: string): Promise<Answer> {
  let answer = await fetchAnswer(origin, path)
  for (let same = 0; same < 4; ) {
    await wait(250)
    const next = await fetchAnswer(origin, path)
    same = next.body.length === answer.body.length ? same + 1 : 0
    answer = next
  }
  return answer
}

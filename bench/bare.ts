import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'

/**
 * The ceiling: a `node:http` server that sends the same headers and bytes and does nothing else. Takes
 * the file that holds them (see `answers.ts`) and listens on PORT.
 */
type Answer = { path: string; headers: Record<string, string>; body: string }

const answers = JSON.parse(readFileSync(process.argv[2] ?? '', 'utf8')) as Answer[]
const ready = new Map(
  answers.map(({ path, headers, body }) => [path, { headers, body: Buffer.from(body, 'base64') }]),
)
createServer((request, response) => {
  const answer = ready.get(request.url ?? '')
  if (!answer) return response.writeHead(404).end()
  response.writeHead(200, answer.headers)
  response.end(answer.body)
}).listen(Number(process.env['PORT']), '127.0.0.1', () => console.log('open'))

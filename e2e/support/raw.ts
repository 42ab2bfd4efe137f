import { connect } from 'node:net'

/** Sends bytes as they are and answers everything that came back until the server closed. */
export async function raw(origin: string, bytes: string): Promise<string> {
  const { hostname, port } = new URL(origin)
  const socket = connect(Number(port), hostname)
  const answer: Buffer[] = []
  socket.on('data', (part) => answer.push(part))
  socket.write(bytes, 'latin1')
  // A server that has had enough resets the connection; what came before counts.
  socket.on('error', () => undefined)
  await new Promise((resolve) => socket.once('close', resolve))
  return Buffer.concat(answer).toString()
}

/** A GET that asks the server to close after its answer. */
export const get = (target: string, ...headers: string[]): string =>
  `${[`GET ${target} HTTP/1.1`, 'Host: x', ...headers, 'Connection: close'].join('\r\n')}\r\n\r\n`

export const statusOf = (answer: string): number => Number(/^HTTP\/1\.1 (\d+)/.exec(answer)?.[1])

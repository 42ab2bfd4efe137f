import { once } from 'node:events'
import type { RequestListener, Server } from 'node:http'
import { type AddressInfo, connect, type Socket } from 'node:net'
import { afterEach, describe, expect, it } from 'vitest'
import { type Limits, openServer, usualLimits } from './connections.ts'

const greet: RequestListener = (_, response) => response.end('有')
let server: Server | null = null

async function open(limits: Partial<Limits>, listener = greet): Promise<number> {
  server = openServer(listener, { ...usualLimits, ...limits })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return (server.address() as AddressInfo).port
}
afterEach(() => {
  server?.closeAllConnections()
  server?.close()
})

/** A client that writes what it is told and reads all that comes. */
function client(port: number, bytes = ''): { socket: Socket; answer: () => Promise<string> } {
  const socket = connect(port, '127.0.0.1')
  const parts: Buffer[] = []
  socket.on('data', (part) => parts.push(part))
  socket.on('error', () => undefined)
  socket.write(bytes)
  const closed = new Promise((resolve) => socket.once('close', resolve))
  return { socket, answer: () => closed.then(() => Buffer.concat(parts).toString()) }
}

describe('A client that takes its time', () => {
  it('over its first lines is told so and left', async () => {
    const port = await open({ headTime: 100 })
    const answer = await client(port, 'GET / HTTP/1.1\r\nHost: x\r\n').answer()
    expect(answer).toMatch(/^HTTP\/1\.1 408 /)
    expect(answer).toContain('请求不合规范')
  })

  it('over the body of its request is left', async () => {
    const read: RequestListener = (request) => request.resume()
    const port = await open({ headTime: 100, requestTime: 200 }, read)
    const head = 'POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 10\r\n\r\nabc'
    expect(await client(port, head).answer()).not.toContain('200 OK')
  })

  it('to take its answer is left, and one that takes it is not', async () => {
    const bytes = Buffer.alloc(64 * 1024 ** 2)
    const big: RequestListener = (_, response) => response.end(bytes)
    const port = await open({ stalledTime: 300 }, big)
    const slow = connect(port, '127.0.0.1')
    slow.on('error', () => undefined)
    slow.write('GET / HTTP/1.1\r\nHost: x\r\n\r\n')
    const [socket] = (await once(server as Server, 'connection')) as [Socket]
    await once(socket, 'close')
    expect(slow.bytesRead).toBeLessThan(bytes.length)
    slow.destroy()
    const quick = client(port, 'GET / HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n')
    expect((await quick.answer()).length).toBeGreaterThan(bytes.length)
  })
})

describe('More connections than the server takes', () => {
  it('are closed at once, and taken again when others have ended', async () => {
    const port = await open({ connections: 2 })
    const kept = [client(port), client(port)]
    for (const { socket } of kept) if (socket.connecting) await once(socket, 'connect')
    const ask = 'GET / HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n'
    expect(await client(port, ask).answer()).toBe('')
    const gone = new Promise((resolve) => {
      const count = () =>
        server?.getConnections((_, open) => (open < 2 ? resolve(open) : setImmediate(count)))
      count()
    })
    kept[0]?.socket.destroy()
    await gone
    expect(await client(port, ask).answer()).toContain('有')
  })
})

describe('A request with more lines than any browser sends', () => {
  it('is refused when they are too long, and answered when they are only many', async () => {
    const port = await open({})
    const ask = (lines: string) =>
      client(port, `GET / HTTP/1.1\r\nHost: x\r\nConnection: close\r\n${lines}\r\n`).answer()
    expect(await ask(`X: ${'x'.repeat(20_000)}\r\n`)).toMatch(/^HTTP\/1\.1 431 /)
    expect(await ask('X: y\r\n'.repeat(500))).toContain('有')
  })
})

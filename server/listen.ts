import { once } from 'node:events'
import type { Server } from 'node:http'
import { ConfigurationFault } from './configuration.ts'

const noAddress = (_: number, host: string) =>
  `这台机器没有地址${host}。请改HOST，例如 HOST=0.0.0.0 npm start`
const noName = (_: number, host: string) =>
  `找不到主机名${host}。请改HOST，例如 HOST=localhost npm start`

const sentences: Record<string, (port: number, host: string) => string> = {
  EADDRINUSE: (port) =>
    `端口${port}已被别的程序占用。请结束它，或换一个端口：PORT=${port < 65_535 ? port + 1 : 3000} npm start`,
  EACCES: (port) => `没有权限使用端口${port}。请换一个1024以上的端口：PORT=3000 npm start`,
  EADDRNOTAVAIL: noAddress,
  EINVAL: noAddress,
  ENOTFOUND: noName,
  EAI_AGAIN: noName,
}

/** Listens, or throws ConfigurationFault with what to change. */
export async function listen(
  server: Server,
  { port, host }: { port: number; host: string },
): Promise<void> {
  server.listen(port, host)
  await once(server, 'listening').catch((error: NodeJS.ErrnoException) => {
    const sentence = sentences[error.code ?? '']
    throw sentence ? new ConfigurationFault(sentence(port, host)) : error
  })
}

/** Tells the operator, once, that the house is open: `http://localhost:3000`, `http://[::1]:3000`. */
export function announceOpen({ port, host }: { port: number; host: string }): void {
  console.log(`冰城新闻已开张：http://${host.includes(':') ? `[${host}]` : host}:${port}`)
}

import type { Server } from 'node:http'
import { ConfigurationFault } from './configuration.ts'

const sentences: Record<string, (port: number, host: string) => string> = {
  EADDRINUSE: (port) =>
    `端口${port}已被别的程序占用。请结束它，或换一个端口：PORT=${port + 1} npm start`,
  EACCES: (port) => `没有权限使用端口${port}。请换一个1024以上的端口：PORT=3000 npm start`,
  EADDRNOTAVAIL: (_, host) => `这台机器没有地址${host}。请改HOST，例如 HOST=0.0.0.0 npm start`,
  ENOTFOUND: (_, host) => `找不到主机名${host}。请改HOST，例如 HOST=localhost npm start`,
}

/** Listens, or throws ConfigurationFault with what to change. */
export async function listen(
  server: Server,
  { port, host }: { port: number; host: string },
): Promise<void> {
  const { promise, resolve, reject } = Promise.withResolvers<void>()
  server.once('error', (error: NodeJS.ErrnoException) => {
    const sentence = sentences[error.code ?? '']
    reject(sentence ? new ConfigurationFault(sentence(port, host)) : error)
  })
  server.listen(port, host, resolve)
  await promise
}

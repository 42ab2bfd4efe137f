import { spawn } from 'node:child_process'
import { build, isBuilt } from './build.ts'

/**
 * `npm start`: builds the pages if the sources changed since the last build, then becomes the server.
 * Everything after that is said by the server itself.
 */
if (!(await isBuilt())) {
  console.log('正在编译页面，第一次约需半分钟……')
  await build()
}
const server = spawn(
  process.execPath,
  ['--max-old-space-size=512', '--max-semi-space-size=16', 'server/main.ts'],
  { stdio: 'inherit' },
)
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => server.kill(signal))
server.once('exit', (code) => process.exit(code ?? 1))

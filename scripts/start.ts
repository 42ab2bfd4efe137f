import { spawn } from 'node:child_process'
import { BuildFault, build, isBuilt } from './build.ts'

/**
 * `npm start`: builds the pages if the sources changed since the last build, then becomes the server.
 * Everything after that is said by the server itself.
 */
const signals = { SIGINT: 130, SIGTERM: 143 } as const
// Until there is a server: the build's process ends with this one.
for (const [signal, code] of Object.entries(signals)) process.once(signal, () => process.exit(code))

try {
  if (!(await isBuilt())) {
    console.log('正在编译页面，第一次约需半分钟……')
    await build()
    console.log('页面已编译。')
  }
} catch (error) {
  if (!(error instanceof BuildFault)) throw error
  console.error(
    `没有启动。页面没有编译成功，请按下面的提示改正后再运行 npm start：\n${error.message}`,
  )
  process.exit(1)
}

const server = spawn(
  process.execPath,
  ['--max-old-space-size=512', '--max-semi-space-size=16', 'server/main.ts'],
  {
    stdio: 'inherit',
    env: { ...process.env, NODE_ENV: process.env['NODE_ENV'] ?? 'production' },
  },
)
for (const signal of Object.keys(signals) as (keyof typeof signals)[]) {
  process.removeAllListeners(signal)
  process.on(signal, () => server.kill(signal))
}
server.once('exit', (code) => process.exit(code ?? 1))

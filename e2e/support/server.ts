import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createServer } from 'node:net'

export type RunningServer = {
  /** `http://127.0.0.1:41234`, without a slash at the end. */
  origin: string
  /** The folder of its store. */
  dataDir: string
  process: ChildProcess
  /** Everything that it printed so far. */
  printed: () => string
  /** SIGTERM, and waits until it has ended. Answers the exit code. */
  stop: () => Promise<number | null>
}

/** Starts the real server on a free port and waits until it says that it is open. */
export async function startServer(options: {
  dataDir: string
  env?: Record<string, string>
  /** A free one where absent; the same again for a server that comes back. */
  port?: number
}): Promise<RunningServer> {
  const port = options.port ?? (await freePort())
  const { child, printed, ended } = spawnServer({
    DATA_DIR: options.dataDir,
    PORT: String(port),
    HOST: '127.0.0.1',
    ...options.env,
  })
  const isOpen = new Promise<void>((resolve, reject) => {
    child.stdout?.on('data', () => printed().includes('已开张') && resolve())
    child.once('exit', (code) => reject(new Error(`exit ${code} before opening:\n${printed()}`)))
  })
  await isOpen
  return {
    origin: `http://127.0.0.1:${port}`,
    dataDir: options.dataDir,
    process: child,
    printed,
    stop: () => {
      child.kill('SIGTERM')
      return ended
    },
  }
}

/** Runs the server where it is expected to refuse; answers its exit code and what it printed. */
export async function startRefused(
  env: Record<string, string>,
): Promise<{ code: number | null; printed: string }> {
  const { printed, ended, child } = spawnServer({ PORT: String(await freePort()), ...env })
  const impatience = setTimeout(() => child.kill('SIGKILL'), 20_000)
  const code = await ended
  clearTimeout(impatience)
  return { code, printed: printed() }
}

function spawnServer(env: Record<string, string>) {
  const child = spawn(process.execPath, ['server/main.ts'], {
    env: { ...process.env, NODE_ENV: 'production', ...env },
  })
  const output: string[] = []
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (part: Buffer) => output.push(part.toString()))
  const ended = once(child, 'exit').then(([code]) => code as number | null)
  return { child, ended, printed: () => output.join('') }
}

/** A port that was free a moment ago. */
export async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1')
  await once(probe, 'listening')
  const address = probe.address()
  probe.close()
  await once(probe, 'close')
  if (address === null || typeof address === 'string') throw new Error('no port')
  return address.port
}

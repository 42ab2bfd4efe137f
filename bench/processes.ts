import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import type { Load, LoadOrder } from './load.ts'

/** Servers run on the first core, load on the second, where the machine can bind them. */
const [serverCore, loadCore] = ['0', '1']
const canBind = availableParallelism() > 1 && isInstalled('taskset', '--version')

export function isInstalled(program: string, question: string): boolean {
  try {
    execFileSync(program, [question], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}

function spawnOn(core: string, command: string, args: string[], env: Record<string, string>) {
  const [program, ...rest] = canBind
    ? ['taskset', '-c', core, command, ...args]
    : [command, ...args]
  return spawn(program as string, rest, {
    env: { ...process.env, NODE_ENV: 'production', ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
}

export type Running = { pid: number; stop: () => Promise<void> }

/** Starts a server and waits until it prints `sign`. It listens on 127.0.0.1 by `HOST`. */
export async function startProgram(
  command: string,
  args: string[],
  { sign, env = {} }: { sign: string; env?: Record<string, string> },
): Promise<Running> {
  const child = spawnOn(serverCore, command, args, { HOST: '127.0.0.1', ...env })
  await untilPrinted(child, sign)
  return {
    pid: child.pid as number,
    async stop() {
      child.kill('SIGTERM')
      if (child.exitCode === null) await once(child, 'exit')
    },
  }
}

function untilPrinted(child: ChildProcess, sign: string): Promise<void> {
  let printed = ''
  return new Promise((resolve, reject) => {
    child.stdout?.on('data', (part: Buffer) => {
      printed += part.toString()
      if (printed.includes(sign)) resolve()
    })
    child.once('exit', (code) => reject(new Error(`ended with ${code}: ${printed}`)))
  })
}

/** Sends load from the other core. Throws where an answer was not a page: then nothing was measured. */
export async function load(order: LoadOrder): Promise<Load> {
  const child = spawnOn(loadCore, process.execPath, ['bench/load.ts', JSON.stringify(order)], {})
  let printed = ''
  child.stdout.on('data', (part: Buffer) => {
    printed += part.toString()
  })
  await once(child, 'close')
  const seen = JSON.parse(printed) as Load
  if (seen.faults > 0) throw new Error(`${order.url}: ${seen.faults} answers were no page`)
  return seen
}

/** Ticks of the kernel's clock in a second, as `/proc` counts: 100 on every Linux of today. */
const ticksPerSecond = 100

/** CPU seconds that a process has used so far (user and system), or null where there is no `/proc`. */
export function cpuSeconds(pid: number): number | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    // After the name, which may hold spaces: state is the first field, utime the 12th, stime the 13th.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
    return (Number(fields[11]) + Number(fields[12])) / ticksPerSecond
  } catch {
    return null
  }
}

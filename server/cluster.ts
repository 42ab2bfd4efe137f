import cluster, { type Worker } from 'node:cluster'
import { setTimeout as wait } from 'node:timers/promises'
import type { Configuration } from './configuration.ts'
import { announceOpen } from './listen.ts'

/** A process that ends sooner than this after its start is broken, not damaged; ms. */
const shortLife = 10_000
const longestPause = 30_000
/** Longer than a process may take to stop (`stop.ts`), ms. */
const patience = 8_000

/**
 * Forks the processes that serve and keeps their number: one that ends is replaced, one that keeps
 * ending soon is replaced after growing pauses. They share the port and nothing else; that all show
 * the same edition is the store's doing. SIGTERM and SIGINT are passed on, and this process ends when
 * the last has ended. Where one ends before all have opened (the port is taken), so does the start.
 */
export function runProcesses(configuration: Configuration): void {
  const { processes } = configuration
  let open = 0
  let isStopping = false
  let failures = 0

  function stop() {
    if (isStopping) return
    isStopping = true
    for (const worker of living()) worker.process.kill('SIGTERM')
    setTimeout(() => process.exit(0), patience).unref()
  }

  async function replace(worker: Worker, age: number) {
    failures = age < shortLife ? failures + 1 : 0
    const pause = failures === 0 ? 0 : Math.min(1_000 * 2 ** (failures - 1), longestPause)
    console.error(`一个服务进程（${worker.process.pid}）意外结束，${pause / 1_000}秒后补上新的。`)
    await wait(pause)
    if (!isStopping) begin()
  }

  function begin() {
    const started = performance.now()
    const worker = cluster.fork()
    worker.once('listening', () => {
      open += 1
      if (open === processes) announceOpen(configuration)
    })
    worker.once('exit', (code) => {
      if (isStopping && living().length === 0) process.exit(process.exitCode ?? 0)
      if (isStopping) return
      if (open >= processes) return void replace(worker, performance.now() - started)
      process.exitCode = code || 1
      stop()
      if (living().length === 0) process.exit()
    })
  }

  process.on('SIGTERM', stop)
  process.on('SIGINT', stop)
  for (let count = 0; count < processes; count += 1) begin()
}

const living = (): Worker[] =>
  Object.values(cluster.workers ?? {}).filter((worker) => worker?.isDead() === false) as Worker[]

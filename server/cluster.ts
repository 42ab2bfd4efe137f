import cluster, { type Worker } from 'node:cluster'

/** A worker that ends sooner than this after its start is not replaced at once, ms. */
const restless = 2_000
/** How long workers may take to finish their requests, ms. They give up at 8 s themselves. */
const patience = 10_000

/**
 * `WEB_CONCURRENCY` processes on one port. The primary has made the store ready before; here it only
 * replaces a worker that ended, and passes on the signal to stop. Resolves when all have ended.
 */
export async function superviseWorkers(count: number): Promise<void> {
  let isStopping = false
  const { promise, resolve } = Promise.withResolvers<void>()
  const startedAt = new WeakMap<Worker, number>()
  const start = () => {
    if (!isStopping) startedAt.set(cluster.fork(), Date.now())
  }
  cluster.on('exit', (worker) => {
    if (isStopping) {
      if (Object.keys(cluster.workers ?? {}).length === 0) resolve()
      return
    }
    const age = Date.now() - (startedAt.get(worker) ?? 0)
    console.error(`一个工作进程已结束（${worker.process.pid}），正在补上。`)
    setTimeout(start, age < restless ? restless : 0)
  })
  const stop = () => {
    isStopping = true
    for (const worker of Object.values(cluster.workers ?? {})) worker?.kill('SIGTERM')
    setTimeout(resolve, patience).unref()
  }
  process.once('SIGTERM', stop)
  process.once('SIGINT', stop)
  for (let at = 0; at < count; at += 1) start()
  await promise
}

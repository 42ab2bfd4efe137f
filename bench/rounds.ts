import { median } from './editions.ts'
import { cpuSeconds, load, type Running } from './processes.ts'

/** A server under comparison: what it is, where it listens. */
export type Contender = { name: string; origin: string; running: Running }

/** Medians over the rounds. */
export type Speed = {
  requestsPerSecond: number
  p50: number
  p99: number
  /** µs of CPU that the server spent on a request: says the same whatever the client can do. */
  cpuPerRequest: number | null
}

/**
 * Puts load on each contender in turn, round after round, so that what else the machine does meets
 * all of them alike.
 */
export async function compare(
  contenders: Contender[],
  path: string,
  { rounds, seconds }: { rounds: number; seconds: number },
): Promise<Record<string, Speed>> {
  const seen = new Map(contenders.map(({ name }) => [name, [] as Speed[]]))
  for (const contender of contenders) await oneRun(contender, path, 1)
  for (let round = 0; round < rounds; round += 1)
    for (const contender of contenders)
      seen.get(contender.name)?.push(await oneRun(contender, path, seconds))
  return Object.fromEntries([...seen].map(([name, speeds]) => [name, middle(speeds)]))
}

async function oneRun({ origin, running }: Contender, path: string, seconds: number) {
  const before = cpuSeconds(running.pid)
  const seen = await load({ url: origin + path, seconds, connections: 32 })
  const after = cpuSeconds(running.pid)
  const { requestsPerSecond, p50, p99, requests } = seen
  const cpuPerRequest =
    before === null || after === null ? null : ((after - before) * 1_000_000) / requests
  return { requestsPerSecond, p50, p99, cpuPerRequest }
}

function middle(speeds: Speed[]): Speed {
  const of = (pick: (speed: Speed) => number) => median(speeds.map(pick))
  return {
    requestsPerSecond: of((speed) => speed.requestsPerSecond),
    p50: of((speed) => speed.p50),
    p99: of((speed) => speed.p99),
    cpuPerRequest: speeds.some((speed) => speed.cpuPerRequest === null)
      ? null
      : of((speed) => speed.cpuPerRequest ?? 0),
  }
}

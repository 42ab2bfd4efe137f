import autocannon from 'autocannon'

/** What one run of load saw. Times in ms. */
export type Load = {
  requestsPerSecond: number
  p50: number
  p99: number
  /** Answers within the run. */
  requests: number
  /** Answers of another status than 2xx, errors and time-outs: a run with any tells nothing. */
  faults: number
}

export type LoadOrder = { url: string; seconds: number; connections: number }

/**
 * Run as a process of its own, so that it can be bound to another core than the server's: takes a
 * LoadOrder as JSON in its argument, prints a Load as JSON. Load goes to this machine only.
 */
async function main(): Promise<void> {
  const order = JSON.parse(process.argv[2] ?? '') as LoadOrder
  if (new URL(order.url).hostname !== '127.0.0.1') throw new Error('load goes to 127.0.0.1 only')
  const result = await autocannon({
    url: order.url,
    duration: order.seconds,
    connections: order.connections,
    headers: { 'accept-encoding': 'gzip, deflate, br' },
  })
  const load: Load = {
    requestsPerSecond: result.requests.average,
    p50: result.latency.p50,
    p99: result.latency.p99,
    requests: result.requests.total,
    faults: result.non2xx + result.errors + result.timeouts,
  }
  console.log(JSON.stringify(load))
}

if (import.meta.main) await main()

import { editionNumber } from '#db/client.ts'

export type Readiness = { isReady: boolean; checks: Record<string, 'ok' | string> }

/**
 * Whether this process can serve readers: the store answers, and the front page can be drawn. Each
 * check says `ok` or what is wrong, in a word that shows nothing of the store.
 */
export async function readiness(printFront: () => Promise<unknown>): Promise<Readiness> {
  const checks = {
    store: await outcome(async () => editionNumber()),
    render: await outcome(printFront),
  }
  return { isReady: Object.values(checks).every((check) => check === 'ok'), checks }
}

const outcome = (work: () => Promise<unknown>): Promise<string> =>
  work().then(
    () => 'ok',
    (error: unknown) => (error instanceof Error ? error.name : 'failed'),
  )

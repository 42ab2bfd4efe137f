import { editionNumber } from '#db/client.ts'
import { storeFile } from '#db/location.ts'
import { isUpToDate } from '#db/migrate.ts'
import { overdueStories } from '#newsroom/stories/schedule/dueQueries.ts'

export type Readiness = { isReady: boolean; checks: Record<string, 'ok' | string> }

/** How long an answer is given again, ms: a monitor that asks in a loop costs no more than one. */
const validity = 1_000

/**
 * Whether this process can serve readers: the store answers, its structure is this program's, and the
 * front page can be drawn (it is drawn anew, whatever is in memory). Each check says `ok` or what is
 * wrong, in a word that shows nothing of the store.
 */
export function openReadiness(drawFront: () => Promise<unknown>): () => Promise<Readiness> {
  let asked: Promise<Readiness> | null = null
  let askedAt = Number.NEGATIVE_INFINITY
  return () => {
    const now = performance.now()
    if (asked && now - askedAt < validity) return asked
    askedAt = now
    asked = readiness(drawFront)
    return asked
  }
}

async function readiness(drawFront: () => Promise<unknown>): Promise<Readiness> {
  const checks = {
    store: await outcome(async () => editionNumber()),
    schema: await outcome(async () => {
      if (!isUpToDate(storeFile())) throw new OtherSchema()
    }),
    render: await outcome(drawFront),
  }
  const isReady = Object.values(checks).every((check) => check === 'ok')
  // An alarm for who watches the site; a story that is late must not take the others from readers
  const schedule = await outcome(async () => {
    if ((await overdueStories(Date.now())).length > 0) throw new Overdue()
  })
  return { isReady, checks: { ...checks, schedule } }
}

/** The store was migrated by another version of the program since this process began. */
class OtherSchema extends Error {
  override name = 'OtherSchema'
}

/** A scheduled story should be live by now and is not: somebody must look. */
class Overdue extends Error {
  override name = 'Overdue'
}

const outcome = (work: () => Promise<unknown>): Promise<string> =>
  work().then(
    () => 'ok',
    (error: unknown) => (error instanceof Error ? error.name : 'failed'),
  )

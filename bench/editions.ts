import Database from 'better-sqlite3'
import { fetchAnswer } from './answers.ts'

/** ms until the whole page is there: the first time in an edition, and the time after. */
export type FirstRender = { first: number; firstWorst: number; second: number }

const editions = 20

/** Asks for a page right after a new edition, again and again; medians, and the slowest first. */
export async function firstRender(
  origin: string,
  store: string,
  path: string,
): Promise<FirstRender> {
  const connection = new Database(store)
  const publish = connection.prepare('UPDATE edition SET number = number + 1')
  const first: number[] = []
  const second: number[] = []
  for (let count = 0; count < editions; count += 1) {
    publish.run()
    first.push(await timeOf(() => fetchAnswer(origin, path)))
    second.push(await timeOf(() => fetchAnswer(origin, path)))
  }
  connection.close()
  return { first: median(first), firstWorst: Math.max(...first), second: median(second) }
}

async function timeOf(work: () => Promise<unknown>): Promise<number> {
  const started = performance.now()
  await work()
  return performance.now() - started
}

/** The middle value of an odd number of them, the upper of the two middle ones else. */
export const median = (values: number[]): number =>
  values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)] ?? Number.NaN

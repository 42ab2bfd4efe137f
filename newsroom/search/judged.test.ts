import { beforeAll, expect, test } from 'vitest'
import { loadCorpus } from '#bench/corpus/load.ts'
import { readStore } from '#db/client.ts'
import { published } from '#db/schema.ts'
import { seedStories } from '#db/seed/plant.ts'
import { useDemoStore } from '#db/seed/testing.ts'
import { orThrow } from '#lib/result.ts'
import { type Judged, knownItems, topics } from './judged.testing.ts'
import { searchStories } from './published.ts'

useDemoStore()
const today = '2018-05-14'
/** Of each story of the demo, by its number: generated ones may bear the same headline. */
const names = new Map<number, string>()

beforeAll(async () => {
  const titles = new Map((await seedStories()).map(({ title, name }) => [title, name]))
  for (const { storyId, title } of await readStore().select().from(published))
    names.set(storyId, titles.get(title) ?? '')
}, 60_000)

/**
 * nDCG@10: how good the first ten results are, 1 being the best order that there could be. What is
 * graded g counts 2^g − 1, discounted by log2 of its place + 1 (Järvelin, Kekäläinen).
 */
function ndcg(grades: readonly number[], best: readonly number[]): number {
  const gain = (list: readonly number[]) =>
    list.slice(0, 10).reduce((sum, grade, at) => sum + (2 ** grade - 1) / Math.log2(at + 2), 0)
  return gain(grades) / gain(best.toSorted((a, b) => b - a))
}

async function judge({ query, wanted }: Judged): Promise<number> {
  const answer = await searchStories(query, {}, today)
  const hits = answer.kind === 'results' ? answer.hits : []
  const grades = hits.map(({ id }) => wanted[names.get(id) ?? ''] ?? 0)
  return ndcg(grades, Object.values(wanted))
}

async function report(name: string, queries: readonly Judged[]): Promise<number> {
  const values: number[] = []
  for (const judged of queries) values.push(await judge(judged))
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length
  const worst = queries
    .map(({ query }, at) => ({ query, value: values[at] ?? 0 }))
    .filter(({ value }) => value < 0.9)
    .map(({ query, value }) => `${query} ${value.toFixed(2)}`)
  console.log(`nDCG@10 ${name}: ${mean.toFixed(3)} (${queries.length} queries) ${worst.join(', ')}`)
  return mean
}

test('Of at least sixty judged queries, every wanted story is one of the demo', () => {
  const judged = [...topics, ...knownItems]
  expect(judged.length).toBeGreaterThanOrEqual(60)
  const known = new Set(names.values())
  expect(
    judged.flatMap(({ wanted }) => Object.keys(wanted)).filter((name) => !known.has(name)),
  ).toEqual([])
})

test('Readers of the demo find first what answers their question', async () => {
  const [wide, known] = [
    await report('topics, demo', topics),
    await report('known, demo', knownItems),
  ]
  expect(Math.min(wide, known)).toBeGreaterThanOrEqual(0.9)
})

test('Among 5,000 stories more they still find the story that they have heard of', async () => {
  orThrow(await loadCorpus({ count: 5_000, seed: '评判' }))
  expect(await report('known, 5,000 stories', knownItems)).toBeGreaterThanOrEqual(0.9)
}, 120_000)

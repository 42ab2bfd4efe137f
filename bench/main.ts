import { execFileSync } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { build, isBuilt } from '../scripts/build.ts'
import { type Answer, settledAnswer } from './answers.ts'
import { firstRender } from './editions.ts'
import { startNginx } from './nginx.ts'
import { type Running, startProgram } from './processes.ts'
import { type Report, tablesOf, verdictsOf } from './report.ts'
import { type Contender, compare } from './rounds.ts'
import type { SearchReport } from './searchTimes.ts'
import { weigh } from './weights.ts'

/**
 * `npm run bench`: the page cache against Next’s own handler, a bare `node:http` server with the same
 * headers and bytes, and nginx where it is installed, side by side in one run, at each size of store; and
 * what search costs at its sizes.
 * Prints tables and writes `bench.json`. Ends with 1 where a promise was broken.
 */
const usage = `npm run bench -- [--stories 1000,100000] [--search 10000,100000] [--rounds 3] [--seconds 4]
  [--store <folder of a generated store, searched besides>] [--out bench.json]`

const pages = [
  { name: 'story', path: '/bcxw/2018-05-14/1' },
  { name: 'channel', path: '/bcxw' },
  { name: 'front', path: '/' },
]

async function main(): Promise<void> {
  const order = orderFrom(process.argv.slice(2))
  if (!(await isBuilt())) await build()
  const { rounds, seconds } = order
  const stores: Report['stores'] = []
  for (const stories of order.stories) stores.push(await measure(stories, { rounds, seconds }))
  const searches: Report['searches'] = []
  for (const count of order.search) searches.push(await searchGenerated(count))
  if (order.store) searches.push(await searchIn(order.store))
  const at = new Date().toISOString()
  const report: Report = { at, node: process.version, rounds, seconds, searches, stores }
  console.log(tablesOf(report))
  await writeFile(
    order.out,
    `${JSON.stringify({ ...report, verdicts: verdictsOf(report) }, null, 2)}\n`,
  )
  console.log(`as JSON: ${order.out}`)
  if (verdictsOf(report).some(({ isKept }) => !isKept)) process.exitCode = 1
}

function orderFrom(args: string[]) {
  const options = {
    stories: { type: 'string', default: '1000,100000' },
    search: { type: 'string', default: '10000,100000' },
    store: { type: 'string' },
    rounds: { type: 'string', default: '3' },
    seconds: { type: 'string', default: '4' },
    out: { type: 'string', default: 'bench.json' },
  } as const
  const { values } = parseArgs({ args, options })
  const lists = [values.stories, values.search].map((list) => list.split(',').filter(Boolean))
  const numbers = [...lists.flat(), values.rounds, values.seconds].map(Number)
  if (!numbers.every((number) => Number.isInteger(number) && number > 0)) {
    console.error(usage)
    process.exit(2)
  }
  return {
    stories: (lists[0] ?? []).map(Number),
    search: (lists[1] ?? []).map(Number),
    store: values.store ?? null,
    rounds: Number(values.rounds),
    seconds: Number(values.seconds),
    out: values.out,
  }
}

async function measure(stories: number, run: { rounds: number; seconds: number }) {
  const folder = await mkdtemp(join(tmpdir(), 'bcxw-bench-'))
  const started: Running[] = []
  try {
    console.error(`${stories} stories: planting, generating`)
    await plant(folder)
    runOn('scripts/generate.ts', ['--stories', String(stories)], folder)
    const house = await open('page cache', ['server/main.ts'], folder, '已开张')
    started.push(house.running)
    const answers = await Promise.all(pages.map(({ path }) => settledAnswer(house.origin, path)))
    const others = await openOthers(folder, answers)
    started.push(...others.map(({ running }) => running))
    const measured: Report['stores'][number]['pages'] = []
    for (const [place, page] of pages.entries()) {
      console.error(`${stories} stories: ${page.name}`)
      const speed = await compare([house, ...others], page.path, run)
      const store = join(folder, 'bcxw.sqlite')
      const weight = await weigh(house.origin, answers[place] as Answer)
      const first = await firstRender(house.origin, store, page.path)
      measured.push({ ...page, speed, firstRender: first, weight })
    }
    return { stories, pages: measured }
  } finally {
    await Promise.all(started.map((server) => server.stop()))
    await rm(folder, { recursive: true, force: true })
  }
}

/** What search costs among so many generated stories. */
async function searchGenerated(stories: number): Promise<SearchReport> {
  const folder = await mkdtemp(join(tmpdir(), 'bcxw-bench-'))
  try {
    console.error(`${stories} stories: generating, searching`)
    runOn('scripts/generate.ts', ['--stories', String(stories)], folder)
    return await searchIn(folder)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** The same in a store that is there. Stories are written into its indexes again; nothing is lost. */
async function searchIn(folder: string): Promise<SearchReport> {
  const file = join(await mkdtemp(join(tmpdir(), 'bcxw-bench-')), 'search.json')
  runOn('bench/search.ts', ['--out', file], folder)
  return JSON.parse(await readFile(file, 'utf8'))
}

/** A program of ours on the store of a folder, to its end. */
function runOn(program: string, args: string[], folder: string): void {
  const env = { ...process.env, DATA_DIR: folder }
  execFileSync(process.execPath, [program, ...args], {
    env,
    stdio: ['ignore', 'ignore', 'inherit'],
  })
}

/** The demo newsroom, so that its lead story is in every store, by a start of the server. */
async function plant(folder: string): Promise<void> {
  const { running } = await open('planting', ['server/main.ts'], folder, '已开张')
  await running.stop()
}

async function openOthers(folder: string, answers: Answer[]): Promise<Contender[]> {
  const file = join(folder, 'answers.json')
  const texts = answers.map(({ body, ...rest }) => ({ ...rest, body: body.toString('base64') }))
  await writeFile(file, JSON.stringify(texts))
  const bare = await open('bare node:http', ['bench/bare.ts', file], folder, 'open')
  const handler = await open('Next’s handler', ['bench/nextHandler.ts'], folder, 'open')
  const port = await freePort()
  const nginx = await startNginx(folder, answers, port)
  const origin = `http://127.0.0.1:${port}`
  return [bare, handler, ...(nginx ? [{ name: 'nginx', origin, running: nginx }] : [])]
}

async function open(
  name: string,
  program: string[],
  folder: string,
  sign: string,
): Promise<Contender> {
  const port = await freePort()
  const env = { DATA_DIR: folder, PORT: String(port) }
  const flags = ['--max-semi-space-size=16']
  const running = await startProgram(process.execPath, [...flags, ...program], { sign, env })
  return { name, origin: `http://127.0.0.1:${port}`, running }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer().once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() =>
        typeof address === 'object' && address
          ? resolve(address.port)
          : reject(new Error('no port')),
      )
    })
  })
}

await main()

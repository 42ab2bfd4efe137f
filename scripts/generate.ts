import { mkdir, stat } from 'node:fs/promises'
import { freeIn, gigabytes, lackOfRoom } from '#bench/corpus/diskRoom.ts'
import { loadCorpus } from '#bench/corpus/load.ts'
import { dataFolder, storeFile } from '#db/location.ts'
import { hasStore, openStore } from '#db/open.ts'
import { sentenceFor } from '#db/storeFault.ts'
import { closeWriter } from '#db/transact.ts'
import { plantDemoStore } from '#server/demoStore.ts'
import { type GenerateOrder, help, OrderFault, orderFrom } from './generateOrder.ts'
import { figures, openProgress, spokenTime } from './progress.ts'

/**
 * `npm run generate -- --stories N [--seed S]`: fills the store of DATA_DIR with N synthetic stories,
 * the same for the same seed. Makes the store and its demo where there is none. Ctrl-C ends it after
 * the running transaction; what is loaded stays and is whole.
 */

/** What the operator can mend; the message says how. */
class Refusal extends Error {}

const signals = { SIGINT: 130, SIGTERM: 143 } as const

async function prepareStore(count: number): Promise<void> {
  const folder = dataFolder()
  await mkdir(folder, { recursive: true })
  const lack = lackOfRoom(count, { free: await freeIn(folder), folder })
  if (lack) throw new Refusal(lack)
  if (!(await hasStore())) {
    const planted = await plantDemoStore(folder, { isAtWork: false })
    if (planted === null) throw new Refusal('演示稿件没有放进去，原因见上。')
    console.log(`已建立数据库，放入演示稿件 ${planted} 篇：${storeFile()}`)
  }
  const { migrated, copy } = await openStore()
  if (copy) console.log(`数据库结构已更新（${migrated.length}步），更新前的副本：${copy}`)
}

/** Answers the exit code: the signal's own where the operator ended it. */
async function generate({ count, seed }: GenerateOrder): Promise<number> {
  await prepareStore(count)
  const stop = new AbortController()
  let stopCode = 0
  for (const [signal, code] of Object.entries(signals))
    process.once(signal, () => {
      stopCode = code
      stop.abort()
    })
  const progress = openProgress(count, { unit: '篇' })
  const start = performance.now()
  const result = await loadCorpus({
    count,
    seed,
    onProgress: progress.show,
    signal: stop.signal,
  }).finally(progress.end)
  await closeWriter()
  if (!result.ok) throw new Refusal(result.refusal.sentence)
  const { loaded } = result.value
  await report(loaded, (performance.now() - start) / 1000)
  if (loaded === count) return 0
  console.log('已按要求提前结束；放进去的稿件是完整的。')
  return stopCode
}

async function report(loaded: number, seconds: number): Promise<void> {
  const { size } = await stat(storeFile())
  console.log(
    `生成稿件 ${figures(loaded)} 篇，用时${spokenTime(seconds)}，每秒 ${figures(loaded / seconds)} 篇；` +
      `数据库 ${gigabytes(size)}：${storeFile()}`,
  )
}

async function run(order: GenerateOrder | 'help'): Promise<number> {
  if (order !== 'help') return generate(order)
  console.log(help)
  return 0
}

function sentenceOf(error: unknown): string | null {
  const isOurs = error instanceof Refusal || error instanceof OrderFault
  return isOurs ? error.message : sentenceFor(error, storeFile())
}

try {
  process.exitCode = await run(orderFrom(process.argv.slice(2)))
} catch (error) {
  const sentence = sentenceOf(error)
  if (sentence) console.error(`没有生成。${sentence}`)
  else console.error('没有生成，程序出错：', error)
  process.exitCode = 1
}

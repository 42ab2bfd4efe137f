import type { RequestListener } from 'node:http'
import { join } from 'node:path'
import next from 'next'
import { pino } from 'pino'
import { closeReader } from '#db/client.ts'
import { storeFile } from '#db/location.ts'
import { hasStore, openStore } from '#db/open.ts'
import { sentenceFor } from '#db/storeFault.ts'
import { closeWriter } from '#db/transact.ts'
import { openAnswer } from './answer.ts'
import { openPages } from './cache/openPages.ts'
import { type Configuration, ConfigurationFault, configurationFrom } from './configuration.ts'
import { openServer } from './connections.ts'
import { plantDemoStore } from './demoStore.ts'
import { openFaces } from './faces/faces.ts'
import { openFiles } from './files.ts'
import { listen } from './listen.ts'
import { openPrinter } from './print/printer.ts'
import { openStylesheets } from './print/stylesheets.ts'
import { scheduleReads } from './reads/schedule.ts'
import { openTally } from './reads/tally.ts'
import { stopOnSignal, stopWhenDamaged } from './stop.ts'
import { warmUp } from './warm.ts'

/** The one way in: settings, store, demo, Next, listener; each fault ends with a sentence. */
async function main(): Promise<void> {
  const configuration = configurationFrom(process.env)
  process.env['DATA_DIR'] = configuration.dataDir
  if (await prepareStore(configuration.dataDir)) await serve(configuration)
  else process.exitCode = 1
}

async function prepareStore(dataDir: string): Promise<boolean> {
  if (!(await hasStore(dataDir))) {
    const count = await plantDemoStore(dataDir)
    if (count === null) return false
    console.log(`已建立数据库，放入演示稿件${count}篇：${storeFile()}`)
  }
  const { migrated, copy } = await openStore()
  if (copy) console.log(`数据库结构已更新（${migrated.length}步），更新前的副本：${copy}`)
  return true
}

async function serve({ port, host, dataDir, isDev, logLevel }: Configuration): Promise<void> {
  const log = pino({ level: logLevel })
  const root = process.cwd()
  const app = next({ dev: isDev, dir: root, hostname: host, port })
  await app.prepare()
  stopWhenDamaged(log)
  const render: RequestListener = app.getRequestHandler()
  const faces = await openFaces({ folder: join(dataDir, 'faces'), log })
  const stylesheet = openStylesheets(join(root, '.next'))
  const printer = openPrinter({ render, stylesheet, faces, isDev })
  const files = await openFiles([
    { prefix: '/', root: join(root, 'public'), isForever: false },
    ...(isDev
      ? []
      : [{ prefix: '/_next/static/', root: join(root, '.next/static'), isForever: true }]),
  ])
  const devFiles = isDev ? render : null
  const tally = openTally()
  const reads = scheduleReads({ tally, log })
  const pages = openPages(printer, { isDev })
  const server = openServer(openAnswer({ files, pages, faces, tally, log, devFiles }))
  if (isDev) server.on('upgrade', app.getUpgradeHandler())
  await listen(server, { port, host })
  console.log(`冰城新闻已开张：http://${host.includes(':') ? `[${host}]` : host}:${port}`)

  const stopping = new AbortController()
  stopOnSignal(server, async () => {
    stopping.abort()
    await Promise.all([faces.close(), reads.close().then(closeWriter)])
    closeReader()
  })
  if (!isDev) await warmUp({ pages, faces, log }, stopping.signal)
}

main().catch((error: unknown) => {
  const sentence =
    error instanceof ConfigurationFault ? error.message : sentenceFor(error, storeFile())
  if (sentence) console.error(`没有启动。${sentence}`)
  else console.error('没有启动，程序出错：', error)
  process.exit(1)
})

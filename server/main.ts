import { createServer } from 'node:http'
import { join } from 'node:path'
import next from 'next'
import { pino } from 'pino'
import { closeReader } from '#db/client.ts'
import { storeFile } from '#db/location.ts'
import { openStore } from '#db/open.ts'
import { plantDemo } from '#db/seed/plant.ts'
import { sentenceFor } from '#db/storeFault.ts'
import { closeWriter } from '#db/transact.ts'
import { allChannels } from '#newsroom/channels/published.ts'
import { openAnswer } from './answer.ts'
import { type Configuration, ConfigurationFault, configurationFrom } from './configuration.ts'
import { openFaces } from './faces/faces.ts'
import { listen } from './listen.ts'
import { openPrinter } from './print/printer.ts'
import { openStylesheets } from './print/stylesheets.ts'
import { publicFilesIn } from './publicFiles.ts'

/** The one way in: settings, store, demo, Next, listener; each fault ends with a sentence. */
async function main(): Promise<void> {
  const configuration = configurationFrom(process.env)
  process.env['DATA_DIR'] = configuration.dataDir
  await prepareStore()
  await serve(configuration)
}

async function prepareStore(): Promise<void> {
  const { migrated, copy, isNew, file } = await openStore()
  if (copy) console.log(`数据库结构已更新（${migrated.length}步），更新前的副本：${copy}`)
  if ((await allChannels()).length > 0) return
  const count = await plantDemo()
  console.log(`${isNew ? '已建立数据库' : '数据库是空的'}，放入演示稿件${count}篇：${file}`)
}

async function serve({ port, host, dataDir, isDev }: Configuration): Promise<void> {
  const log = pino({ level: process.env['LOG_LEVEL'] ?? 'warn' })
  const root = process.cwd()
  const app = next({ dev: isDev, dir: root, hostname: host, port })
  await app.prepare()
  const render = app.getRequestHandler()
  const faces = await openFaces({ folder: join(dataDir, 'faces'), log })
  const stylesheet = openStylesheets(join(root, '.next'))
  const printer = openPrinter({ render, stylesheet, faces, isDev })
  const publicFiles = await publicFilesIn(join(root, 'public'))
  const server = createServer(openAnswer({ next: render, publicFiles, printer, faces, log }))
  if (isDev) server.on('upgrade', app.getUpgradeHandler())
  await listen(server, { port, host })
  console.log(`冰城新闻已开张：http://${host.includes(':') ? `[${host}]` : host}:${port}`)

  const stop = () => {
    server.close()
    server.closeIdleConnections()
    setTimeout(() => process.exit(0), 8_000).unref()
    server.once('close', () => {
      void Promise.all([faces.close(), closeWriter()]).then(() => {
        closeReader()
        process.exit(0)
      })
    })
  }
  process.once('SIGTERM', stop)
  process.once('SIGINT', stop)
}

main().catch((error: unknown) => {
  const sentence =
    error instanceof ConfigurationFault ? error.message : sentenceFor(error, storeFile())
  if (sentence) console.error(`没有启动。${sentence}`)
  else console.error('没有启动，程序出错：', error)
  process.exit(1)
})

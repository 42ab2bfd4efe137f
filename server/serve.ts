import cluster from 'node:cluster'
import type { RequestListener } from 'node:http'
import { join } from 'node:path'
import next from 'next'
import { pino } from 'pino'
import { closeReader } from '#db/client.ts'
import { closeWriter } from '#db/transact.ts'
import { openAnswer } from './answer.ts'
import { openPages } from './cache/openPages.ts'
import type { Configuration } from './configuration.ts'
import { openServer } from './connections.ts'
import { openDesk } from './desk/desk.ts'
import { openEvents } from './desk/events/events.ts'
import { openEnhancement } from './enhancement.ts'
import { openFaces } from './faces/faces.ts'
import { openFiles } from './files.ts'
import { scheduleFront } from './front/scheduleFront.ts'
import { openReadiness } from './health.ts'
import { announceOpen, listen } from './listen.ts'
import { openPrinter } from './print/printer.ts'
import { openStylesheets } from './print/stylesheets.ts'
import { scheduleReads } from './reads/schedule.ts'
import { openTally } from './reads/tally.ts'
import { openRedirectHits } from './redirects/hits.ts'
import { scheduleStories } from './review/scheduleStories.ts'
import { scheduleSearch } from './search/scheduleSearch.ts'
import { openSharePictures } from './share/share.ts'
import { stopOnSignal, stopWhenDamaged } from './stop.ts'
import { warmUp } from './warm.ts'

/** Puts the house together on a store that is ready, and opens it: one process that serves. */
export async function serve(configuration: Configuration): Promise<void> {
  const { port, host, dataDir, isDev, logLevel, publicUrl } = configuration
  const log = pino({ level: logLevel })
  const root = process.cwd()
  const app = next({ dev: isDev, dir: root, hostname: host, port })
  await app.prepare()
  stopWhenDamaged(log)
  const render: RequestListener = app.getRequestHandler()
  const faces = await openFaces({ folder: join(dataDir, 'faces'), log })
  const stylesheet = openStylesheets(join(root, '.next'))
  const enhancement = await openEnhancement(join(root, '.next'))
  const printer = openPrinter({ render, stylesheet, faces, isDev, enhancement })
  const files = await openFiles([
    { prefix: '/', root: join(root, 'public'), isForever: false },
    ...(isDev
      ? []
      : [{ prefix: '/_next/static/', root: join(root, '.next/static'), isForever: true }]),
  ])
  const tally = openTally()
  const pictures = openSharePictures()
  const hits = openRedirectHits({ log })
  const reads = scheduleReads({ tally, log })
  const front = scheduleFront({ log })
  const stories = scheduleStories({ log })
  const search = scheduleSearch({ log })
  const pages = openPages(printer, { isDev, log })
  const readiness = openReadiness(() => printer.print('/'))
  const events = openEvents({ log })
  const desk = openDesk({ render, publicUrl, printer, isDev, events: events.answer })
  const devFiles = isDev ? render : null
  const house = {
    files,
    desk,
    pages,
    faces,
    tally,
    hits,
    pictures,
    enhancement,
    readiness,
    log,
    devFiles,
  }
  const server = openServer(openAnswer(house))
  if (isDev) server.on('upgrade', app.getUpgradeHandler())
  await listen(server, { port, host })
  if (cluster.isPrimary) announceOpen(configuration)

  const stopping = new AbortController()
  stopOnSignal(server, events.close, async () => {
    stopping.abort()
    await Promise.all([
      faces.close(),
      pictures.close(),
      Promise.all([
        reads.close(),
        hits.close(),
        front.close(),
        stories.close(),
        search.close(),
      ]).then(closeWriter),
    ])
    closeReader()
  })
  if (!isDev) await warmUp({ pages, faces, log }, stopping.signal)
}

import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer, get, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import Database from 'better-sqlite3'
import { closeReader } from '#db/client.ts'
import { storeFile } from '#db/location.ts'
import { openStore } from '#db/open.ts'
import { sitemapParts } from '#newsroom/crawlers/published.ts'
import { sitemapPartOf, sitemapPartPath } from '#newsroom/machineAddresses.ts'
import { sendSitemapPart } from '#server/machines/sitemapPart.ts'

/**
 * `node --expose-gc bench/sitemap.ts [addresses]`: how much memory it takes to send every part of a large
 * sitemap, one after another, over HTTP. Rows are bare ones, made by one statement: the text of a story
 * is not read for a sitemap.
 */
export async function measureSitemap(addresses: number) {
  const folder = await mkdtemp(join(tmpdir(), 'bcxw-sitemap-'))
  process.env['DATA_DIR'] = folder
  try {
    await openStore()
    fill(storeFile(folder), addresses)
    return await sendAll()
  } finally {
    closeReader()
    await rm(folder, { recursive: true, force: true })
  }
}

function fill(file: string, addresses: number): void {
  const store = new Database(file)
  store.pragma('foreign_keys = OFF')
  store.pragma('synchronous = OFF')
  // What guards and lists a story would refuse these rows, or take most of the time
  const triggers =
    "SELECT name FROM sqlite_schema WHERE type = 'trigger' AND tbl_name = 'published'"
  for (const name of store.prepare(triggers).pluck().all()) store.exec(`DROP TRIGGER ${name}`)
  store.exec(`
    INSERT INTO channels VALUES (1, 'bcxw', '冰城', '冰城新闻', '', 'bingcheng', 1, NULL);
    WITH RECURSIVE numbers(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM numbers WHERE n < ${addresses})
    INSERT INTO published (story_id, revision_id, channel_id, published_at, day, title, short_title,
      summary, source_name, origin, cover_salt, is_brief, is_demo, word_count, content)
    SELECT n, n, 1, 1500000000000 + n * 60000,
      date((1500000000000 + n * 60000) / 1000, 'unixepoch', '+8 hours'),
      '题', '题', '', '', 'paper', 0, 0, 1, 1, '{}' FROM numbers`)
  store.close()
}

async function sendAll() {
  const server = createServer((request, response) => {
    void sendSitemapPart(sitemapPartOf(request.url ?? '') ?? 0, request, response)
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  const memory: number[] = []
  const heap: number[] = []
  let [bytes, urls] = [0, 0]
  const started = performance.now()
  for (const part of await sitemapParts()) {
    const sent = await receive(`http://127.0.0.1:${port}${sitemapPartPath(part)}`)
    bytes += sent.bytes
    urls += sent.urls
    globalThis.gc?.()
    memory.push(process.memoryUsage().rss / 1e6)
    heap.push(process.memoryUsage().heapUsed / 1e6)
  }
  const seconds = (performance.now() - started) / 1_000
  server.close()
  return { urls, bytes, seconds, memory, heap }
}

const ending = '</lastmod>'

/** Counts what comes in without keeping it. */
async function receive(url: string) {
  const [answer] = (await once(get(url), 'response')) as [IncomingMessage]
  let [bytes, urls, tail] = [0, 0, '']
  for await (const piece of answer.setEncoding('utf8') as AsyncIterable<string>) {
    bytes += Buffer.byteLength(piece)
    urls += `${tail}${piece}`.split(ending).length - 1
    tail = piece.slice(1 - ending.length)
  }
  return { bytes, urls }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const { urls, bytes, seconds, memory, heap } = await measureSitemap(
    Number(process.argv[2] ?? 1e6),
  )
  const of = (list: number[]) =>
    `first ${list[0]?.toFixed(0)}, last ${list.at(-1)?.toFixed(0)}, most ${Math.max(...list).toFixed(0)} MB`
  console.log(
    `${urls} addresses, ${memory.length} parts, ${(bytes / 1e6).toFixed(0)} MB, ${seconds.toFixed(1)} s`,
  )
  console.log(`memory of the process after each part: ${of(memory)}`)
  console.log(`heap after each part: ${of(heap)}`)
}

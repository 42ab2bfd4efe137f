import { brotliCompressSync } from 'node:zlib'
import { expect } from '@playwright/test'
import Database from 'better-sqlite3'
import { ownTest as test } from '#e2e/support/own.ts'

test('A story page with both lists of 热榜 full still arrives in one round trip', async ({
  own: { server, file },
}) => {
  const store = new Database(file)
  store.exec(`INSERT INTO most_read (window, rank, story_id, previous_rank)
    SELECT column1, row_number() OVER (PARTITION BY column1 ORDER BY story_id), story_id, NULL
    FROM (VALUES ('day'), ('week')),
    (SELECT story_id FROM published WHERE NOT is_brief ORDER BY length(short_title) DESC LIMIT 10)`)
  store.close()
  for (const path of ['/bcxw/2018-05-14/1', '/', '/bcxw']) {
    const html = await (await fetch(server.origin + path)).text()
    const bytes = brotliCompressSync(html).length
    console.log(`${path}: ${bytes} B`)
    expect(bytes, path).toBeLessThanOrEqual(14_000)
  }
})

import { once } from 'node:events'
import type { RequestListener, Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { pino } from 'pino'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { useStore } from '#db/testing.ts'
import { aLiveStory } from '#newsroom/testing.ts'
import { openAnswer } from './answer.ts'
import { openPages } from './cache/openPages.ts'
import { openServer } from './connections.ts'
import { openDesk } from './desk/desk.ts'
import { openFaces } from './faces/faces.ts'
import { openReadiness } from './health.ts'
import { openPrinter } from './print/printer.ts'
import { openTally } from './reads/tally.ts'

/**
 * The whole house but for Next: what draws pages is a handler of the test's, which throws or never
 * answers when it is told to.
 */
const { folder } = useStore()
let drawing: 'well' | 'throws' | 'hangs' | 'half' = 'well'
const render: RequestListener = (request, response) => {
  if (drawing === 'throws') throw new Error('a component threw')
  if (drawing === 'hangs') return
  if (drawing === 'half') return void response.write('<!DOCTYPE html><html><head>')
  response.setHeader('Content-Type', 'text/html')
  response.end(`<!DOCTYPE html><html><head></head><body>${request.url}</body></html>`)
}

let server: Server
let origin: string
let story: string
beforeAll(async () => {
  const log = pino({ level: 'silent' })
  story = (await aLiveStory()).path
  const faces = await openFaces({ folder: `${folder}/faces`, log })
  const stylesheet = () => ''
  const printer = openPrinter({ render, stylesheet, faces, isDev: false, patience: 200 })
  const files = { has: () => false, send: async () => undefined }
  const pages = openPages(printer, { isDev: false, log })
  const readiness = openReadiness(() => printer.print('/'))
  const enhancement = { path: '/enhance/none.js', text: '', tags: '', inline: '' }
  const tally = openTally()
  const desk = openDesk({
    render,
    publicUrl: null,
    printer,
    isDev: false,
    events: async () => undefined,
  })
  const pictures = { at: async () => null, close: async () => undefined }
  const hits = { add: () => undefined, close: async () => undefined }
  const parts = { hits, files, desk, pages, faces, tally, enhancement, readiness, pictures }
  const house = { ...parts, log, devFiles: null }
  server = openServer(openAnswer(house))
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterAll(() => server.close())

describe('A page whose drawing', () => {
  it.each(['throws', 'hangs', 'half'] as const)(
    '%s is a 503 with a sentence, for it alone',
    async (way) => {
      drawing = 'well'
      expect((await fetch(`${origin}/`)).status).toBe(200)
      drawing = way
      const answer = await fetch(origin + story)
      expect(answer.status).toBe(503)
      expect(answer.headers.get('retry-after')).toBe('60')
      expect(answer.headers.get('cache-control')).toBe('no-store')
      expect(await answer.text()).toContain('请过一分钟再试')
      expect((await fetch(`${origin}/`)).status).toBe(200)
      drawing = 'well'
      expect(await (await fetch(origin + story)).text()).toContain(story)
      await forgetPages()
    },
  )
})

/** A new edition, so that the next test draws anew. */
async function forgetPages() {
  await aLiveStory()
}

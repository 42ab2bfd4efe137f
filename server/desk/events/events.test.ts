import { once } from 'node:events'
import { type IncomingMessage, request, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { pino } from 'pino'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { inOtherProcess, useStore } from '#db/testing.ts'
import { orThrow } from '#lib/result.ts'
import { changeRole } from '#newsroom/people/changeRole.ts'
import { disableStaff } from '#newsroom/people/disableStaff.ts'
import { endAllOwnSessions } from '#newsroom/signIn/ownSessions.ts'
import { aColleague, signedInCookie } from '#newsroom/signIn/testing.ts'
import { submitted } from '#newsroom/stories/review/testing.ts'
import { aChannel, aFiledStory, aSource, deedOf } from '#newsroom/testing.ts'
import { openServer, usualLimits } from '../../connections.ts'
import { type Events, openEvents } from './events.ts'

const { folder } = useStore()
const pace = { look: 50, clock: 60_000, session: 100, heartbeat: 120 }
let server: Server
let events: Events
let place = { channelId: 0, sourceId: 0 }

beforeAll(async () => {
  place = { channelId: (await aChannel()).id, sourceId: await aSource() }
  events = openEvents({ log: pino({ level: 'silent' }), pace })
  // An answer that stands still is cut off within half a second: the heartbeat keeps a stream alive
  const limits = { ...usualLimits, stalledTime: 400 }
  server = openServer((asked, response) => void events.answer(asked, response), limits)
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
})
afterAll(() => server.closeAllConnections())

type Event = { id?: string; event?: string; data?: string }

/** A stream as a browser reads it: events one after the other, and whether it has ended. */
async function listen(cookie: string, query = '', headers = {}) {
  const { port } = server.address() as AddressInfo
  const path = `/api/desk/events${query}`
  const asking = request({ port, host: '127.0.0.1', path, headers: { cookie, ...headers } }).end()
  const [answer] = (await once(asking, 'response')) as [IncomingMessage]
  answer.setEncoding('utf8')
  // Whoever leaves hears that it was cut off
  answer.on('error', () => undefined)
  let text = ''
  const seen: Event[] = []
  const waiting: ((event: Event) => void)[] = []
  let beats = 0
  answer.on('data', (part: string) => {
    text += part
    for (let end = text.indexOf('\n\n'); end >= 0; end = text.indexOf('\n\n')) {
      const block = text.slice(0, end)
      text = text.slice(end + 2)
      if (block === ':') beats += 1
      const event = Object.fromEntries(
        block.split('\n').map((line) => [line.split(': ')[0], line.slice(line.indexOf(' ') + 1)]),
      ) as Event
      if (!event.event) continue
      const next = waiting.shift()
      if (next) next(event)
      else seen.push(event)
    }
  })
  return {
    answer,
    beats: () => beats,
    ended: new Promise<void>((heard) => answer.once('end', heard)),
    next: () => {
      const event = seen.shift()
      return event ? Promise.resolve(event) : new Promise<Event>((heard) => waiting.push(heard))
    },
    leave: () => asking.destroy(),
  }
}
const dataOf = ({ data = '' }: Event) => JSON.parse(data)

async function anEditor() {
  const colleague = await aColleague('editor')
  return { ...colleague, cookie: await signedInCookie(colleague.username) }
}

describe('A page of the desk that is open', () => {
  test('hears within moments that a story waits for this person, and how many do now', async () => {
    const { cookie } = await anEditor()
    const { answer, next, leave } = await listen(cookie)
    expect(answer.statusCode).toBe(200)
    expect(answer.headers).toMatchObject({
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-store, no-transform',
      'x-accel-buffering': 'no',
    })
    expect(answer.headers['content-encoding']).toBeUndefined()
    const first = await next()
    expect(first.event).toBe('counts')
    const { toReview } = dataOf(first).counts
    await submitted(await aFiledStory(place), Date.now())
    let news = await next()
    // Filing and sending in may be seen apart
    if (dataOf(news).sentences.length === 0) news = await next()
    expect(news.event).toBe('change')
    expect(dataOf(news).sentences).toEqual(['有1篇新稿待您初审', '有1篇新稿待您校对'])
    expect(dataOf(news).counts.toReview).toBe(toReview + 1)
    expect(Number(news.id)).toBe(dataOf(news).deed)
    leave()
  })

  test('hears what another process did', async () => {
    const { cookie } = await anEditor()
    const { next, leave } = await listen(cookie)
    await next()
    await inOtherProcess(
      `import { addRedirect } from '#newsroom/redirects/add.ts'
      const actor = { id: 'other', name: '赵川', role: 'admin' }
      const paths = { fromPath: '/other-process', toPath: '/about' }
      const done = await addRedirect({ actor, at: Date.now() }, paths)
      if (!done.ok) throw new Error(done.refusal.sentence)`,
    )
    expect(folder).toBe(process.env['DATA_DIR'])
    expect(await next()).toMatchObject({ event: 'change' })
    leave()
  })

  test('hears at once what it missed, by the number that it knows or had last', async () => {
    const { cookie } = await anEditor()
    const one = await listen(cookie, '?since=1')
    const missed = await one.next()
    expect(missed.event).toBe('change')
    const two = await listen(cookie, `?since=${missed.id}`)
    expect((await two.next()).event).toBe('counts')
    const three = await listen(cookie, `?since=${missed.id}`, { 'last-event-id': '2' })
    expect((await three.next()).event).toBe('change')
    const odd = await listen(cookie, '?since=-1e9')
    expect((await odd.next()).event).toBe('counts')
    for (const { leave } of [one, two, three, odd]) leave()
  })

  test('is kept alive by beats while nothing happens', async () => {
    const { cookie } = await anEditor()
    const { next, beats, leave, answer } = await listen(cookie)
    await next()
    await expect.poll(beats, { timeout: 5_000 }).toBeGreaterThan(6)
    expect(answer.destroyed).toBe(false)
    leave()
  })
})

describe('A stream ends', () => {
  test('soon after its person signed out, and says that it need not come again', async () => {
    const { cookie, id } = await anEditor()
    const { next, ended } = await listen(cookie)
    await next()
    const actor = { id, name: '同事', role: 'editor' } as const
    await endAllOwnSessions({ actor, at: Date.now() })
    let last = await next()
    while (last.event !== 'end') last = await next()
    await ended
  })

  test('soon after its person was disabled', async () => {
    const { cookie, id } = await anEditor()
    const { next, ended } = await listen(cookie)
    await next()
    orThrow(await disableStaff(deedOf('admin', Date.now()), { personId: id }))
    await ended
    expect((await listen(cookie)).answer.statusCode).toBe(401)
  })

  test('soon after its person got another role, to be opened anew as that', async () => {
    const { cookie, id } = await anEditor()
    const { next, ended } = await listen(cookie)
    await next()
    const role = { personId: id, role: 'deskHead' } as const
    orThrow(await changeRole(deedOf('admin', Date.now()), role))
    await ended
  })
})

describe('Turned away with a sentence', () => {
  test('are strangers, and who has no stories to see', async () => {
    expect((await listen('')).answer.statusCode).toBe(401)
    const { username } = await aColleague('admin')
    expect((await listen(await signedInCookie(username))).answer.statusCode).toBe(403)
  })

  test('is a ninth stream of one person; when one is left there is room', async () => {
    const { cookie } = await anEditor()
    const eight = []
    for (let n = 0; n < 8; n += 1) eight.push(await listen(cookie))
    expect((await listen(cookie)).answer.statusCode).toBe(429)
    eight[0]?.leave()
    await expect
      .poll(async () => {
        const again = await listen(cookie)
        if (again.answer.statusCode === 200) eight.push(again)
        return again.answer.statusCode
      })
      .toBe(200)
    for (const { leave } of eight) leave()
  })
})

test('When the process stops, every stream ends at once, and no other begins', async () => {
  const { cookie } = await anEditor()
  const { next, ended } = await listen(cookie)
  await next()
  events.close()
  await ended
  expect((await listen(cookie)).answer.statusCode).toBe(503)
  server.close()
  await once(server, 'close')
})

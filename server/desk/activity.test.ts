import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readStore } from '#db/client.ts'
import { sessions } from '#db/schema.ts'
import { useStore } from '#db/testing.ts'
import { transact } from '#db/transact.ts'
import { aColleague, signedInCookie } from '#newsroom/signIn/testing.ts'
import type { Printer } from '../print/printer.ts'
import { openDesk } from './desk.ts'

useStore()
const hour = 3_600_000
const board = '/admin/stories'
let server: Server
let origin: string

beforeAll(async () => {
  const desk = openDesk({
    render: (_, response) => void response.end(),
    publicUrl: null,
    printer: {} as Printer,
    isDev: false,
    events: async (_, response) => void response.end(),
  })
  server = createServer((request, response) => {
    const path = new URL(request.url ?? '', origin).pathname
    void desk.answer(path, request, response)
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterAll(() => server.close())

/** How much longer a session of an hour lasts after a request, in hours. */
async function hoursAfter(path: string, init: RequestInit = {}): Promise<number> {
  const { id, username } = await aColleague('deskHead')
  const cookie = await signedInCookie(username)
  const expiresAt = new Date(Date.now() + hour)
  await transact((tx) => tx.update(sessions).set({ expiresAt }).where(eq(sessions.userId, id)))
  const headers = { cookie, origin, ...init.headers }
  expect((await fetch(origin + path, { ...init, headers })).status).toBe(200)
  const [row] = await readStore().select().from(sessions).where(eq(sessions.userId, id))
  return Math.round(((row?.expiresAt.getTime() ?? 0) - Date.now()) / hour)
}
const router = (from: string, more = {}) => ({
  headers: { rsc: '1', referer: origin + from, ...more },
})

test('Who opens a page, follows a link, turns a list over, types or decides stays signed in', async () => {
  expect(await hoursAfter(board)).toBe(12)
  expect(await hoursAfter(`${board}?_rsc=1`, router('/admin'))).toBe(12)
  expect(await hoursAfter(`${board}?before=3&_rsc=1`, router(board))).toBe(12)
  expect(await hoursAfter('/api/desk/drafts/1', { method: 'PUT' })).toBe(12)
  expect(await hoursAfter(board, { method: 'POST', ...router(board) })).toBe(12)
})

test('A page that is left open signs nobody in for longer, whatever it asks for by itself', async () => {
  expect(await hoursAfter('/api/desk/events?since=1')).toBe(1)
  expect(await hoursAfter('/api/desk/locks/1', { method: 'POST' })).toBe(1)
  expect(await hoursAfter('/api/desk/drafts/1')).toBe(1)
  expect(await hoursAfter(`${board}?state=draft&_rsc=x`, router(`${board}?state=draft`))).toBe(1)
  expect(await hoursAfter('/admin/log', router(board, { 'next-router-prefetch': '1' }))).toBe(1)
})

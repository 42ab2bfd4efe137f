import { createServer, type ServerResponse } from 'node:http'
import { setImmediate as breathe } from 'node:timers/promises'
import { inject } from 'light-my-request'
import { expect, test } from 'vitest'
import { setAnswerStatus, withOwnStatus } from './answerStatus.ts'

/** What a page with this status is answered with, where the framework itself says `framework`. */
async function answered(own: number | null, framework = 200): Promise<number> {
  const server = createServer((_, response) =>
    withOwnStatus(response)(() => render(response, own, framework)),
  )
  const { statusCode } = await inject(server.listeners('request')[0] as never, '/')
  return statusCode
}

async function render(response: ServerResponse, own: number | null, framework: number) {
  await breathe()
  if (own) setAnswerStatus(own)
  response.statusCode = framework
  response.end('<!DOCTYPE html>')
}

test('A page that says nothing is answered as the framework says', async () => {
  expect(await answered(null)).toBe(200)
  expect(await answered(null, 500)).toBe(500)
})

test('A page gives its own status, which never hides a fault', async () => {
  expect(await answered(404)).toBe(404)
  expect(await answered(404, 500)).toBe(500)
})

test('Pages that are rendered at once keep their statuses apart, and outside none is set', async () => {
  const wanted = [404, null, 410, null, 404]
  expect(await Promise.all(wanted.map((own) => answered(own)))).toEqual([404, 200, 410, 200, 404])
  expect(() => setAnswerStatus(404)).not.toThrow()
})

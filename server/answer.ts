import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http'
import type { Logger } from 'pino'
import { pathOf } from '#newsroom/addresses.ts'
import { type Meaning, resolve } from '#newsroom/resolve.ts'
import type { PageCache, Sheet } from './cache/pageCache.ts'
import { sendPage } from './cache/sendPage.ts'
import { coverAt } from './covers.ts'
import type { Faces } from './faces/faces.ts'
import type { Files } from './files.ts'
import { readiness } from './health.ts'
import { faceHashOf } from './print/printer.ts'
import { missingRoute, routeOf, withdrawnRoute } from './print/routes.ts'
import { answerBeacon, beaconPath } from './reads/beacon.ts'
import type { Tally } from './reads/tally.ts'
import { apologise, noFile, noRange, refuseHost, refuseMethod } from './refusals.ts'
import { sendFile, sendJson, sendPlain, sendText } from './send.ts'
import { targetOf } from './target.ts'

export type House = {
  files: Files
  pages: PageCache
  faces: Faces
  tally: Tally
  log: Logger
  /** In development Next's handler answers for its own files: `/_next/…`. */
  devFiles: RequestListener | null
}

const forever = { 'Cache-Control': 'public, max-age=31536000, immutable' }
const revalidated = { 'Cache-Control': 'public, max-age=0, must-revalidate' }
const everywhere = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'strict-origin-when-cross-origin',
}

/** Answers every request: first what it asks for, then whether it may, then with what. */
export function openAnswer(house: House): RequestListener {
  return (request, response) => {
    for (const [name, value] of Object.entries(everywhere)) response.setHeader(name, value)
    answer(house, request, response).catch((error: unknown) => {
      house.log.error({ err: error, url: request.url }, 'no answer')
      if (response.headersSent) response.destroy()
      else apologise(request, response).catch(() => response.destroy())
    })
  }
}

async function answer(house: House, request: IncomingMessage, response: ServerResponse) {
  const target = targetOf(request.url)
  if (!target.ok) return sendPlain(request, response, { ...target, title: '地址有误' })
  if (!namesOneHost(request)) return refuseHost(request, response)
  const { path, query } = target
  if (path === beaconPath) return answerBeacon(request, response, house.tally)
  if (request.method !== 'GET' && request.method !== 'HEAD') return refuseMethod(request, response)
  if (house.files.has(path)) return sendListed(house, path, request, response)
  if (path.startsWith('/_next/') && house.devFiles) return house.devFiles(request, response)
  if (path === '/healthz') return sendJson(request, response, 200, { status: 'ok' })
  if (path === '/readyz') return sendReadiness(house, request, response)
  const hash = faceHashOf(path)
  if (hash) return sendFace(house, hash, request, response)
  const cover = await coverAt(path)
  if (cover)
    return sendText(request, response, {
      status: 200,
      type: 'image/svg+xml',
      body: cover,
      headers: forever,
    })
  return sendMeaning(house, await resolve(path, query), request, response)
}

/** RFC 9112, 3.2. Which host it is does not matter: no page depends on it. */
const namesOneHost = ({ httpVersion, headersDistinct }: IncomingMessage): boolean =>
  httpVersion !== '1.1' || headersDistinct['host']?.length === 1

async function sendMeaning(
  house: House,
  meaning: Meaning,
  request: IncomingMessage,
  response: ServerResponse,
) {
  if (meaning.kind === 'moved')
    return sendPlain(request, response, {
      status: 301,
      title: '地址变了',
      sentence: `这一页现在的地址是 ${meaning.to}`,
      headers: { ...revalidated, Location: meaning.to },
    })
  const { key, ...sheet } = sheetFor(meaning)
  const page = await house.pages.page(key, sheet)
  if (page.face && isOpenedByReader(request)) house.faces.warm(page.face)
  sendPage(request, response, page)
}

/** A browser that opens the page will ask for its face next; a crawler will not (Fetch Metadata). */
const isOpenedByReader = ({ method, headers }: IncomingMessage): boolean =>
  method === 'GET' &&
  (headers['sec-fetch-dest'] === 'document' ||
    String(headers['sec-purpose']).startsWith('prefetch'))

function sheetFor(meaning: Exclude<Meaning, { kind: 'moved' }>): Sheet & { key: string } {
  switch (meaning.kind) {
    case 'show':
      return {
        key: pathOf(meaning.address),
        status: 200,
        route: routeOf(meaning.address),
        isPassing: 'before' in meaning.address,
      }
    case 'withdrawn':
      return { key: withdrawnRoute, status: 410, route: withdrawnRoute }
    case 'unknown':
      return { key: missingRoute, status: 404, route: missingRoute }
  }
}

async function sendListed(
  { files }: House,
  path: string,
  request: IncomingMessage,
  response: ServerResponse,
) {
  return files.send(path, request, response).catch((error: Error & { status?: number }) => {
    if (error.status === 404) return noFile(request, response)
    if (error.status === 416) return noRange(request, response)
    throw error
  })
}

async function sendReadiness({ pages }: House, request: IncomingMessage, response: ServerResponse) {
  const { isReady, checks } = await readiness(() => pages.page('/', { route: '/', status: 200 }))
  return sendJson(request, response, isReady ? 200 : 503, checks)
}

async function sendFace(
  { faces }: House,
  hash: string,
  request: IncomingMessage,
  response: ServerResponse,
) {
  const file = await faces.file(hash)
  if (!file) return noFile(request, response)
  // A sweep may remove the file in between.
  return sendFile(request, response, { file, type: 'font/woff2', headers: forever }).catch(() =>
    noFile(request, response),
  )
}

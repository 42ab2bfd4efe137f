import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http'
import type { Logger } from 'pino'
import { sitemapPartOf } from '#newsroom/machineAddresses.ts'
import { type PageCache, TooBusy } from './cache/pageCache.ts'
import { coverAt } from './covers.ts'
import type { Desk } from './desk/desk.ts'
import { type Enhancement, sendScript } from './enhancement.ts'
import type { Faces } from './faces/faces.ts'
import type { Files } from './files.ts'
import { always, forever, revalidated } from './headers.ts'
import type { Readiness } from './health.ts'
import { sendSitemapPart } from './machines/sitemapPart.ts'
import { ownPolicy } from './print/policy.ts'
import { faceHashOf } from './print/printer.ts'
import { sendQrCode } from './qrCodes.ts'
import { answerBeacon, beaconPath } from './reads/beacon.ts'
import type { Tally } from './reads/tally.ts'
import type { RedirectHits } from './redirects/hits.ts'
import {
  apologise,
  failedCondition,
  noFile,
  noRange,
  refuseHost,
  refuseMethod,
} from './refusals.ts'
import { sendSuggestions, suggestionsPath } from './search/sendSuggestions.ts'
import { sendFile, sendJson, sendPlain, sendText } from './send.ts'
import { sendKnown, sendMeaning } from './sendMeaning.ts'
import { sendPicture } from './share/sendPicture.ts'
import { type SharePictures, TooManyPictures } from './share/share.ts'
import { speculationPath, speculationRules } from './speculation.ts'
import { targetOf } from './target.ts'

export type House = {
  files: Files
  desk: Desk
  pages: PageCache
  faces: Faces
  tally: Tally
  hits: RedirectHits
  pictures: SharePictures
  enhancement: Enhancement
  /** Whether this process can serve readers. */
  readiness: () => Promise<Readiness>
  log: Logger
  /** In development Next's handler answers for its own files: `/_next/…`. */
  devFiles: RequestListener | null
}

/** Answers every request: pages in memory at once, all else by what is asked for and by whom. */
export function openAnswer(house: House): RequestListener {
  let saidBusyAt = Number.NEGATIVE_INFINITY
  /** A crowd would write the same line for each of its requests: once a minute says it. */
  function complain(error: unknown, url: string | undefined) {
    if (!(error instanceof TooBusy || error instanceof TooManyPictures))
      return house.log.error({ err: error, url }, 'no answer')
    if (performance.now() - saidBusyAt < 60_000) return
    saidBusyAt = performance.now()
    house.log.warn({ url }, error.message)
  }
  return (request, response) => {
    const isReading = request.method === 'GET' || request.method === 'HEAD'
    if (isReading && namesOneHost(request) && sentKnown(house, request, response)) return
    for (const [name, value] of Object.entries(always)) response.setHeader(name, value)
    answer(house, request, response).catch((error: unknown) => {
      // A client that left is no fault of ours, and must not fill the log.
      if (!request.destroyed) complain(error, request.url)
      if (response.headersSent) response.destroy()
      else apologise(request, response).catch(() => response.destroy())
    })
  }
}

/** A store that cannot be read is no end of the process: the slow way meets it too, and apologises. */
function sentKnown(house: House, request: IncomingMessage, response: ServerResponse): boolean {
  try {
    return sendKnown(house, request, response)
  } catch {
    return false
  }
}

async function answer(house: House, request: IncomingMessage, response: ServerResponse) {
  const target = targetOf(request.url)
  if (!target.ok) return sendPlain(request, response, { ...target, title: '地址有误' })
  if (!namesOneHost(request)) return refuseHost(request, response)
  const { path } = target
  if (house.desk.has(path)) return house.desk.answer(path, request, response)
  if (path === beaconPath) return answerBeacon(request, response, house.tally)
  if (request.method !== 'GET' && request.method !== 'HEAD') return refuseMethod(request, response)
  if (house.files.has(path)) return sendListed(house, path, request, response)
  if (path.startsWith('/_next/') && house.devFiles) return house.devFiles(request, response)
  if (path === speculationPath) return sendSpeculationRules(request, response)
  if (path === suggestionsPath) return sendSuggestions(target.query, request, response)
  if (path === '/healthz') return sendJson(request, response, 200, { status: 'ok' })
  if (path === '/readyz') return sendReadiness(house, request, response)
  if (path === house.enhancement.path) return sendScript(house.enhancement, request, response)
  if (path.startsWith('/qr/')) return sendQrCode(path, request, response)
  const part = sitemapPartOf(path)
  if (part) return sendSitemapPart(part, request, response)
  if (path.startsWith('/share/')) return sendPicture(house.pictures, path, request, response)
  const hash = faceHashOf(path)
  if (hash) return sendFace(house, hash, request, response)
  const cover = await coverAt(path)
  if (cover)
    return sendText(request, response, {
      status: 200,
      type: 'image/svg+xml',
      body: cover,
      isKept: true,
      headers: { ...forever, 'Content-Security-Policy': ownPolicy(cover) },
    })
  return sendMeaning(house, target, request, response)
}

/**
 * RFC 9112, 3.2: one Host line, no less and no more. Which host it is does not matter: no page depends
 * on it. Counted in the raw list, because `headers` hides a second one and `headersDistinct` costs
 * as much as sending the page.
 */
function namesOneHost({ httpVersionMinor, rawHeaders }: IncomingMessage): boolean {
  if (httpVersionMinor !== 1) return true
  let hosts = 0
  for (let at = 0; at < rawHeaders.length; at += 2) {
    const name = rawHeaders[at]
    if (name?.length === 4 && name.toLowerCase() === 'host') hosts += 1
  }
  return hosts === 1
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
    if (error.status === 412) return failedCondition(request, response)
    throw error
  })
}

async function sendReadiness(house: House, request: IncomingMessage, response: ServerResponse) {
  const { isReady, checks } = await house.readiness()
  return sendJson(request, response, isReady ? 200 : 503, checks)
}

const sendSpeculationRules = (request: IncomingMessage, response: ServerResponse) =>
  sendText(request, response, {
    status: 200,
    type: 'application/speculationrules+json',
    body: speculationRules,
    headers: revalidated,
  })

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

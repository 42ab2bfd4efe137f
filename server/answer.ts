import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http'
import type { Logger } from 'pino'
import { type Meaning, resolve } from '#newsroom/resolve.ts'
import { siteSettings } from '#newsroom/settings/published.ts'
import { coverAt } from './covers.ts'
import type { Faces } from './faces/faces.ts'
import { faceHashOf, type Printer } from './print/printer.ts'
import { missingRoute, routeOf, withdrawnRoute } from './print/routes.ts'
import { sendFile, sendPlain, sendText } from './send.ts'
import { targetOf } from './target.ts'

type House = {
  /** Next's handler: the build's files and everything in `public/`. */
  next: RequestListener
  /** Addresses of the files in `public/`. */
  publicFiles: ReadonlySet<string>
  printer: Printer
  faces: Faces
  log: Logger
}

const forever = { 'Cache-Control': 'public, max-age=31536000, immutable' }
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
      else void sorry(request, response)
    })
  }
}

async function answer(house: House, request: IncomingMessage, response: ServerResponse) {
  const target = targetOf(request.url)
  if (!target.ok) return sendPlain(request, response, { ...target, title: '地址有误' })
  const { path, query } = target
  if (path.startsWith('/_next/') || house.publicFiles.has(path))
    return house.next(request, response)
  if (request.method !== 'GET' && request.method !== 'HEAD') return notAllowed(request, response)
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
  return sendPage(house, await resolve(path, query), request, response)
}

async function sendPage(
  house: House,
  meaning: Meaning,
  request: IncomingMessage,
  response: ServerResponse,
) {
  if (meaning.kind === 'moved') {
    response.writeHead(301, { Location: meaning.to, 'Content-Length': 0 }).end()
    return
  }
  const { isConfirmed } = await siteSettings()
  const { status, route } = sheetFor(meaning)
  const body = await house.printer.print(route)
  await sendText(request, response, {
    status,
    type: 'text/html',
    body,
    headers: {
      'Cache-Control': 'public, max-age=0, must-revalidate',
      ...(!isConfirmed && { 'X-Robots-Tag': 'noindex' }),
    },
  })
}

function sheetFor(meaning: Exclude<Meaning, { kind: 'moved' }>): { status: number; route: string } {
  switch (meaning.kind) {
    case 'show':
      return { status: 200, route: routeOf(meaning.address) }
    case 'withdrawn':
      return { status: 410, route: withdrawnRoute }
    case 'unknown':
      return { status: 404, route: missingRoute }
  }
}

async function sendFace(
  house: House,
  hash: string,
  request: IncomingMessage,
  response: ServerResponse,
) {
  const file = await house.faces.file(hash)
  if (file) return sendFile(request, response, { file, type: 'font/woff2', headers: forever })
  return sendPlain(request, response, {
    status: 404,
    title: '没有这个文件',
    sentence: '字体文件不在这里。',
  })
}

const notAllowed = (request: IncomingMessage, response: ServerResponse) =>
  sendPlain(request, response, {
    status: 405,
    title: '这里只供阅读',
    sentence: '这个地址只能打开，不能提交内容。',
    headers: { Allow: 'GET, HEAD' },
  })

const sorry = (request: IncomingMessage, response: ServerResponse) =>
  sendPlain(request, response, {
    status: 503,
    title: '页面暂时打不开',
    sentence: '服务器没能把这一页准备好，请过一分钟再试。',
    headers: { 'Retry-After': '60' },
  })

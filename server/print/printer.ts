import type { RequestListener } from 'node:http'
import { inject } from 'light-my-request'
import type { Enhancement } from '../enhancement.ts'
import type { Faces } from '../faces/faces.ts'
import { type Document, makeDocument } from './document.ts'
import { PrintFault } from './fault.ts'
import { policyFor } from './policy.ts'
import type { Stylesheets } from './stylesheets.ts'

export type Printer = {
  /** Renders a route of `app/(readers)` and makes it a document. Rejects with PrintFault. */
  print(route: string, options?: PrintOptions): Promise<PrintedPage>
  /**
   * Renders a preview of the desk for the person whose headers are given, and makes it a document
   * without any script, which the desk may frame. Its headlines make no face: they are not published.
   */
  preview(route: string, headers: Record<string, string>): Promise<PrintedPage>
}

/** `isFaceless`: its headlines make no face, for there is no end of such pages. */
export type PrintOptions = { isFaceless?: boolean }

/**
 * `face` is the hash of the page's headline face, null where it has none; `policy` the page's own
 * Content-Security-Policy, null in development, where the framework's scripts stay.
 */
export type PrintedPage = { html: string; face: string | null; policy: string | null }

export type PrinterOptions = {
  /** Next's request handler. */
  render: RequestListener
  stylesheet: Stylesheets
  /** Only notes: making them is the server's choice of time. */
  faces: Pick<Faces, 'note'>
  /** The script that stands on every page; none where absent. */
  enhancement?: Pick<Enhancement, 'tags' | 'inline'>
  /** In development the page keeps its scripts and links, for live reloading. */
  isDev: boolean
  /** How long a page may take to render, ms; where absent 5,000, and 60,000 where Next compiles it first. */
  patience?: number
}

/** The same request for everybody: what a client sends never reaches a page that others will see. */
const requestHeaders = { host: 'localhost', accept: 'text/html', 'accept-language': 'zh-CN' }

export function openPrinter(options: PrinterOptions): Printer {
  const { render, stylesheet, faces, isDev, enhancement } = options
  const patience = options.patience ?? (isDev ? 60_000 : 5_000)
  const tags = enhancement?.tags ?? ''
  const scripts = enhancement ? [enhancement.inline] : []
  return {
    async print(route, { isFaceless = false } = {}) {
      const html = await rendered(render, route, patience)
      if (isDev)
        return { html: html.replace('</head>', `${tags}</head>`), face: null, policy: null }
      const document = await makeDocument(html, stylesheet)
      const face = isFaceless ? null : await faces.note(document.faceText)
      const whole = wholeOf(document, face, tags)
      return {
        html: whole,
        face,
        policy: policyFor({ styles: stylesOf(whole), scripts }),
      }
    },
    async preview(route, headers) {
      const html = await rendered(render, route, patience, headers)
      if (isDev) return { html, face: null, policy: null }
      const whole = wholeOf(await makeDocument(html, stylesheet), null, '')
      return {
        html: whole,
        face: null,
        policy: policyFor({ styles: stylesOf(whole), scripts: [], isFramed: true }),
      }
    },
  }
}

/** The text of each style element; the printer itself wrote them, without attributes. */
const stylesOf = (html: string): string[] =>
  [...html.matchAll(/<style>([\s\S]*?)<\/style>/g)].map(([, text]) => text ?? '')

async function rendered(
  render: RequestListener,
  route: string,
  patience: number,
  more: Record<string, string> = {},
) {
  const answer = await inject(render as Parameters<typeof inject>[0], {
    method: 'GET',
    url: route,
    headers: { ...requestHeaders, ...more },
    signal: AbortSignal.timeout(patience),
  }).catch((error: unknown) => {
    throw new PrintFault(`${route} was not rendered`, { cause: error })
  })
  const html = answer.payload
  if (answer.statusCode !== 200 || html.includes('id="__next_error__"'))
    throw new PrintFault(`${route} was rendered with status ${answer.statusCode}`)
  return html
}

/**
 * The page with what the printer adds to its head: the face of its headlines, without which it is
 * complete as it is, then the tags of the one script.
 */
function wholeOf({ beforeFace, afterFace }: Document, hash: string | null, tags: string): string {
  return beforeFace + (hash ? faceTags(hash) : '') + tags + afterFace
}

function faceTags(hash: string): string {
  const path = facePath(hash)
  const style = `@font-face{font-family:"BC Headline";font-weight:700 900;font-display:optional;src:url(${path}) format("woff2")}`
  const preload = `<link rel="preload" href="${path}" as="font" type="font/woff2" crossorigin="">`
  return `${preload}<style>${style}</style>`
}

export const facePath = (hash: string): string => `/faces/${hash}.woff2`

/** The hash in a face's address, or null for another address. */
export const faceHashOf = (path: string): string | null =>
  /^\/faces\/([0-9a-f]{16})\.woff2$/.exec(path)?.[1] ?? null

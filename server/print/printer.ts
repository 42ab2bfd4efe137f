import type { RequestListener } from 'node:http'
import { inject } from 'light-my-request'
import type { Faces } from '../faces/faces.ts'
import { type Document, makeDocument } from './document.ts'
import { PrintFault } from './fault.ts'

export type Printer = {
  /** Renders a route of `app/(readers)` and makes it a document, as HTML. Throws PrintFault. */
  print(route: string): Promise<string>
}

type Options = {
  /** Next's request handler. */
  render: RequestListener
  stylesheet: (href: string) => string
  faces: Faces
  /** In development the page keeps its scripts and links, for live reloading. */
  isDev: boolean
}

/** How long a page may take to render, ms. */
const patience = 5_000

/** The same request for everybody: what a client sends never reaches a page that others will see. */
const requestHeaders = { host: 'localhost', accept: 'text/html', 'accept-language': 'zh-CN' }

export function openPrinter({ render, stylesheet, faces, isDev }: Options): Printer {
  return {
    async print(route) {
      const html = await rendered(render, route)
      if (isDev) return html
      const document = await makeDocument(html, stylesheet)
      return withFace(document, await faces.note(document.faceText))
    },
  }
}

async function rendered(render: RequestListener, route: string): Promise<string> {
  const answer = await inject(render as Parameters<typeof inject>[0], {
    method: 'GET',
    url: route,
    headers: requestHeaders,
    signal: AbortSignal.timeout(patience),
  }).catch((error: unknown) => {
    throw new PrintFault(`${route} was not rendered`, { cause: error })
  })
  const html = answer.payload
  if (answer.statusCode !== 200 || html.includes('id="__next_error__"'))
    throw new PrintFault(`${route} was rendered with status ${answer.statusCode}`)
  return html
}

/** Names the face of this page's headlines in its head; without one the page is complete as it is. */
function withFace({ beforeFace, afterFace }: Document, hash: string | null): string {
  if (!hash) return beforeFace + afterFace
  const path = facePath(hash)
  const style = `@font-face{font-family:"BC Headline";font-weight:700 900;font-display:optional;src:url(${path}) format("woff2")}`
  const preload = `<link rel="preload" href="${path}" as="font" type="font/woff2" crossorigin="">`
  return `${beforeFace}${preload}<style>${style}</style>${afterFace}`
}

export const facePath = (hash: string): string => `/faces/${hash}.woff2`

/** The hash in a face's address, or null for another address. */
export const faceHashOf = (path: string): string | null =>
  /^\/faces\/([0-9a-f]{16})\.woff2$/.exec(path)?.[1] ?? null

import type { IncomingMessage, ServerResponse } from 'node:http'
import { LRUCache } from 'lru-cache'
import { encode } from 'uqr'
import { publicUrl } from '#lib/publicUrl.ts'
import { resolve } from '#newsroom/resolve.ts'
import { noFile } from './refusals.ts'
import { sendText } from './send.ts'

/** Drawn codes by what they say, at most 2 MB of them. */
const drawn = new LRUCache<string, string>({
  maxSize: 2 * 1024 ** 2,
  sizeCalculation: (svg) => svg.length,
})

/**
 * The SVG at `/qr/bcxw/2018-05-14/1.svg`: a QR code of that story's public address. Null for any other
 * path: only live stories have codes, so nobody can have the server draw what they like.
 */
export async function qrCodeAt(path: string): Promise<string | null> {
  const [, story] = /^\/qr(\/.+)\.svg$/.exec(path) ?? []
  if (!story) return null
  const meaning = await resolve(story, new URLSearchParams())
  if (meaning.kind !== 'show' || meaning.address.kind !== 'story') return null
  const url = publicUrl(story)
  const svg = drawn.get(url) ?? drawCode(url)
  drawn.set(url, svg)
  return svg
}

/** Sends the code at a path, or 404. It says the same until the site's own address is another. */
export async function sendQrCode(
  path: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const svg = await qrCodeAt(path)
  if (!svg) return noFile(request, response)
  return sendText(request, response, {
    status: 200,
    type: 'image/svg+xml',
    body: svg,
    isKept: true,
    headers: { 'Cache-Control': 'public, max-age=86400, stale-while-revalidate=604800' },
  })
}

/**
 * Level M (15 % may be lost), with the four modules of quiet zone that ISO/IEC 18004 asks for. Dark on
 * light by night too: few phones read a code the other way round.
 */
export function drawCode(text: string): string {
  const { data, size } = encode(text, { ecc: 'M', border: 4 })
  const runs = data.flatMap((row, y) =>
    runsOf(row).map(([x, width]) => `M${x} ${y}h${width}v1h-${width}z`),
  )
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}" shape-rendering="crispEdges"><rect width="${size}" height="${size}" fill="#fff"/><path d="${runs.join('')}" fill="#16202b"/></svg>`
}

/** Dark modules of a row side by side as one: `[false, true, true]` → `[[1, 2]]`. */
function runsOf(row: readonly boolean[]): [start: number, width: number][] {
  const runs: [number, number][] = []
  for (const [x, isDark] of row.entries()) {
    if (!isDark) continue
    const last = runs.at(-1)
    if (last && last[0] + last[1] === x) last[1] += 1
    else runs.push([x, 1])
  }
  return runs
}

import { drawCover, type Ramp } from '#lib/covers/cover.ts'
import { escaped } from '#lib/xml.ts'
import type { Outlines } from './outlines.ts'

/** All that a share picture shows: equal jobs are equal pictures. */
export type PictureJob = {
  /** The headline in pieces between which a line may end. */
  parts: string[]
  /** 频道, in its hue; empty on the site's own picture. */
  channel: string
  ramp: Ramp
  /** Of the cover; null for a 快讯, which has none. */
  seed: string | null
  site: string
  /** What a demo site says of itself; empty once it is confirmed. */
  notice: string
}

/** Width and height that WeChat, Weibo and others take without cutting, px. */
export const pictureSize = { width: 1200, height: 630 } as const

const margin = 64
const coverWidth = 460
/** Headline sizes, largest first, each with as many lines as have room. */
const sizes = [
  { size: 92, lines: 2 },
  { size: 68, lines: 4 },
  { size: 56, lines: 5 },
  { size: 46, lines: 6 },
] as const

/** Draws a picture as an SVG in which all letters are outlines. */
export function drawPicture(job: PictureJob, outlines: Outlines): string {
  const { width, height } = pictureSize
  const [hue, ink] = [job.ramp[2], '#16202B']
  const room = width - 2 * margin - (job.seed === null ? 0 : coverWidth - 16)
  const { size, lines } = fitted(job.parts, room, outlines)
  // The cover's own style gives every path of the picture a line: letters take none
  const put = (text: string, { at, y, fill }: { at: number; y: number; fill: string }) =>
    `<path transform="translate(${margin} ${y})" style="fill:${escaped(fill)};stroke:none" d="${outlines.path(text, at)}"/>`
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">`,
    `<rect width="${width}" height="${height}" fill="#FAFBFC"/>`,
    job.seed === null ? '' : coverOf(job.seed, job.ramp),
    `<rect x="${margin}" y="60" width="${room}" height="2" fill="${ink}"/>`,
    `<path d="M${margin} 62h64l-7 7h-57z" style="fill:${escaped(hue)};stroke:none"/>`,
    put(job.channel, { at: 30, y: 118, fill: hue }),
    ...lines.map((line, at) => put(line, { at: size, y: 150 + size * (1 + at * 1.3), fill: ink })),
    put(job.site, { at: 34, y: 570, fill: '#0B3A5B' }),
    put(job.notice, { at: 22, y: 604, fill: '#5F6E7C' }),
    '</svg>',
  ].join('')
}

/** The largest size at which the headline has room; at the smallest what is too much is cut with ……. */
function fitted(parts: string[], room: number, outlines: Outlines) {
  for (const { size, lines: most } of sizes) {
    const lines = balanced(parts, room, (text) => outlines.width(text, size))
    if (lines.length <= most) return { size, lines }
  }
  const { size, lines: most } = sizes[3]
  const lines = wrapped(parts, room - 2 * size, (text) => outlines.width(text, size))
  const kept = lines.slice(0, most)
  return { size, lines: [...kept.slice(0, -1), `${kept.at(-1)}……`] }
}

/** Lines of much the same length: as many as the room asks for, in the least room that does. */
function balanced(parts: string[], room: number, widthOf: (text: string) => number): string[] {
  let best = wrapped(parts, room, widthOf)
  // Not so little that a word which stood whole would be broken
  const least = Math.max(room / 2, ...parts.map(widthOf).filter((width) => width <= room))
  for (let less = room - step; less > least; less -= step) {
    const lines = wrapped(parts, less, widthOf)
    if (lines.length > best.length || lines.length === 1) break
    best = lines
  }
  return best
}

/** By which the room is made less, px. */
const step = 32

/** Fills lines piece by piece; a piece wider than a line is broken anywhere. */
export function wrapped(
  parts: readonly string[],
  room: number,
  widthOf: (text: string) => number,
): string[] {
  const pieces = parts.flatMap((part) => (widthOf(part) > room ? [...part] : [part]))
  const lines: string[] = []
  let line = ''
  for (const piece of pieces) {
    if (line !== '' && widthOf((line + piece).trimEnd()) > room) {
      lines.push(line.trim())
      line = ''
    }
    line += piece
  }
  return line.trim() === '' ? lines : [...lines, line.trim()]
}

/** The cover as a column at the right, its middle shown. */
function coverOf(seed: string, ramp: Ramp): string {
  const { width, height } = pictureSize
  const cover = drawCover({ seed, ramp, detail: 'L' })
  const frame = `x="${width - coverWidth}" y="0" width="${coverWidth}" height="${height}" preserveAspectRatio="xMidYMid slice"`
  return cover.replace('width="600" height="400"', frame)
}

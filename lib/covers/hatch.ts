import {
  between,
  distance,
  type Edge,
  edgesOf,
  type Point,
  type Polygon,
} from '#lib/covers/polygon.ts'
import type { Random } from '#lib/covers/random.ts'

/**
 * The direction, in radians, of the longest oblique edge: lines along it look cut with one tool.
 * Upright and level edges are the frame or the horizon, and lines along those look ruled.
 */
export function grainOf(polygon: Polygon): number {
  let longest: Edge | undefined
  for (const edge of edgesOf(polygon)) {
    const [from, to] = edge
    if (Math.min(Math.abs(to[0] - from[0]), Math.abs(to[1] - from[1])) < 2) continue
    if (longest === undefined || distance(...edge) > distance(...longest)) longest = edge
  }
  if (longest === undefined) return 0
  const [from, to] = longest
  return Math.atan2(to[1] - from[1], to[0] - from[0])
}

type HatchRule = {
  /** Direction of the lines in radians. */
  angle: number
  /** Distance from line to line in units. */
  gap: number
  random: Random
  /** Greatest share of a line (0…1) that the tool leaves uncut at its end. */
  fade?: number
}

/** Parallel lines across a convex polygon, as a graver leaves them: the ends not quite even. */
export function hatch(polygon: Polygon, rule: HatchRule): Edge[] {
  const { angle, gap, random, fade = 0.06 } = rule
  const along: Point = [Math.cos(angle), Math.sin(angle)]
  const across: Point = [-along[1], along[0]]
  const height = ([x, y]: Point) => x * across[0] + y * across[1]
  const heights = polygon.map(height)
  const lines: Edge[] = []
  const last = Math.max(...heights)
  for (let level = Math.min(...heights) + gap * 0.6; level < last - gap * 0.2; level += gap) {
    const ends: Point[] = []
    for (const [from, to] of edgesOf(polygon)) {
      const start = height(from) - level
      const end = height(to) - level
      if (start >= 0 !== end >= 0) ends.push(between(from, to, start / (start - end)))
    }
    const [from, to] = ends
    if (from === undefined || to === undefined) continue
    const forwards = (to[0] - from[0]) * along[0] + (to[1] - from[1]) * along[1] > 0
    const line: Edge = forwards ? [from, to] : [to, from]
    const share = 1 - random.between(0, fade)
    // Shorter lines than the gap read as dirt.
    if (distance(...line) * share > gap) lines.push([line[0], between(line[0], line[1], share)])
  }
  return lines
}

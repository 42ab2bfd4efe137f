import {
  areaOf,
  between,
  centreOf,
  type Edge,
  keepSide,
  longAxisOf,
  type Point,
  type Polygon,
  spanOf,
} from '#lib/covers/polygon.ts'
import type { Random } from '#lib/covers/random.ts'

/** One piece of a cracked plane; `shade` (about −1…1) is alike for pieces of one larger piece. */
export type Cell = { polygon: Polygon; shade: number }
/** One straight crack; depth 0 is the first cut, which runs across the whole plane. */
export type Crack = { edge: Edge; depth: number }
export type CrackedPlane = { cells: Cell[]; cracks: Crack[] }

type Rule = {
  random: Random
  /** Side, in units, under which a piece around this point is left whole. */
  size: (centre: Point) => number
  /** Radians by which the first cut may lean. */
  lean?: number
}

/** Slimmer pieces than this (area over squared span; a square has 0.5) look like splinters. */
const slimmest = 0.16
const attempts = 7

function fullness(polygon: Polygon): number {
  const span = spanOf(polygon)
  return span === 0 ? 0 : areaOf(polygon) / (span * span)
}

type Halves = { halves: readonly [Polygon, Polygon]; edge: Edge; fullness: number }

function halve(polygon: Polygon, on: Point, direction: Point): Halves | null {
  const normal: Point = [-direction[1], direction[0]]
  const one = keepSide(polygon, on, normal)
  const other = keepSide(polygon, on, [-normal[0], -normal[1]])
  const ends = one.filter(
    ([x, y]) => Math.abs((x - on[0]) * normal[0] + (y - on[1]) * normal[1]) < 1e-6,
  )
  const [from, to] = [ends[0], ends[1]]
  if (one.length < 3 || other.length < 3 || from === undefined || to === undefined) return null
  return {
    halves: [one, other],
    edge: [from, to],
    fullness: Math.min(fullness(one), fullness(other)),
  }
}

/** A cut across the longer axis, off the middle and off the square by chance. */
function cut(polygon: Polygon, lean: number, random: Random): Halves | null {
  const [from, to] = longAxisOf(polygon)
  const along = Math.atan2(to[1] - from[1], to[0] - from[0])
  let best: Halves | null = null
  for (let attempt = 0; attempt < attempts; attempt++) {
    const on = between(from, to, random.between(0.36, 0.64))
    // A square cut would lay crazy paving; an oblique one leaves the wedges of ice.
    const oblique = random.between(0.25, 1) * lean * (random.chance(0.5) ? 1 : -1)
    const angle = along + Math.PI / 2 + oblique
    const found = halve(polygon, on, [Math.cos(angle), Math.sin(angle)])
    if (found !== null && (best === null || found.fullness > best.fullness)) best = found
    if (best !== null && best.fullness > slimmest) break
  }
  return best
}

/**
 * Cuts a plane in two, and the pieces again, until each is smaller than its size: cracks end on
 * older cracks (T, never Y), as in ice and in 冰裂纹 lattice.
 */
export function crackPlane(plane: Polygon, rule: Rule): CrackedPlane {
  const { random, size, lean = 0.7 } = rule
  const cells: Cell[] = []
  const cracks: Crack[] = []
  function divide(polygon: Polygon, depth: number, shade: number): void {
    const whole = Math.sqrt(areaOf(polygon)) < size(centreOf(polygon))
    const parts = whole || depth > 12 ? null : cut(polygon, depth === 0 ? lean : 0.85, random)
    if (parts === null) {
      cells.push({ polygon, shade })
      return
    }
    cracks.push({ edge: parts.edge, depth })
    const step = random.between(0.15, 0.5) * 0.85 ** depth * (random.chance(0.5) ? 1 : -1)
    divide(parts.halves[0], depth + 1, shade + step)
    divide(parts.halves[1], depth + 1, shade - step)
  }
  divide(plane, 0, 0)
  return { cells, cracks }
}

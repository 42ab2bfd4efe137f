import { crackPlane } from '#lib/covers/crack.ts'
import {
  areaOf,
  centreOf,
  distance,
  inset,
  type Point,
  type Polygon,
  rectangle,
  turnAbout,
} from '#lib/covers/polygon.ts'
import type { Random } from '#lib/covers/random.ts'
import type { Scene } from '#lib/covers/scene.ts'
import { drawShore } from '#lib/covers/scenery/shore.ts'
import { drawSky } from '#lib/covers/scenery/sky.ts'
import { printCells, type TonedCell } from '#lib/covers/scenery/woodcut.ts'

/** Distance in units of a place from the middle of the lead, as a share of its half width. */
type Lead = (place: Point) => number

/** A lead of open water, narrow at the horizon, that winds towards the viewer. */
function windingLead(random: Random, horizon: number): Lead {
  const start = random.between(200, 400)
  const drift = random.between(90, 190) * (random.chance(0.5) ? 1 : -1)
  const bend = random.between(50, 90)
  const phase = random.between(0, Math.PI * 2)
  return ([x, y]) => {
    const depth = (y - horizon) / (400 - horizon)
    const middle = start + drift * depth + bend * Math.sin(depth * 4.2 + phase)
    return Math.abs(x - middle) / (28 + 84 * depth)
  }
}

function drawWater(scene: Scene, horizon: number): void {
  const { sheet, tools } = scene
  const random = scene.randomFor('water')
  sheet.layer()
  sheet.fill(0, rectangle(0, horizon, 600, 400))
  sheet.layer()
  const step = tools.hatchGap * 1.15
  for (let y = horizon + step; y < 400; y += step * (0.8 + (y - horizon) / 400)) {
    const start = random.between(-40, 60)
    const end = random.between(540, 640)
    sheet.line(1.25, tools.hatchWidth * (0.8 + (y - horizon) / 600), [
      [start, y],
      [end, y],
    ])
  }
}

/** Turns a floe out of its place: a little at the rim of the lead, more when adrift in it. */
function loosen(floe: Polygon, centre: Point, adrift: boolean, random: Random): Polygon {
  const turn = adrift ? 0.5 : 0.1
  const scale = adrift ? random.between(0.5, 0.75) : 0.95
  return turnAbout(floe, centre, random.between(-turn, turn), scale)
}

/** Pieces of the ice that are left around the lead, and a few adrift in it. */
function breakIce(scene: Scene, horizon: number): TonedCell[] {
  const { tools } = scene
  const random = scene.randomFor('floes')
  const lead = windingLead(scene.randomFor('lead'), horizon)
  const light: Point = [random.between(120, 480), random.between(300, 380)]
  const { cells } = crackPlane(rectangle(-20, horizon + 2, 620, 430), {
    random,
    size: ([, y]) => (30 + (y - horizon) * 0.27) * (0.4 + 0.6 * tools.cellScale),
  })
  const floes: TonedCell[] = []
  for (const { polygon, shade } of cells) {
    const centre = centreOf(polygon)
    const depth = (centre[1] - horizon) / (400 - horizon)
    const off = lead(centre)
    if (off < 1 ? !random.chance(0.3) : random.chance(0.05)) continue
    const loose = off < 1.35
    const gap = (1.3 + 2.1 * depth + random.between(0, 1.4)) * (0.6 + 0.4 * tools.lineScale)
    const floe = inset(polygon, loose ? gap * 1.6 : gap)
    if (floe.length < 3 || areaOf(floe) < 30) continue
    const far = Math.min(1, distance(centre, light) / 460)
    floes.push({
      polygon: loose ? loosen(floe, centre, off < 1, random) : floe,
      tone: 4.75 - far * 0.9 - (loose ? 0.3 : 0) + shade * 0.5,
    })
  }
  return floes
}

/** 冰排: ice drifting on dark water under a strip of sky. */
export function drawFloes(scene: Scene): void {
  const { sheet, tools } = scene
  const random = scene.randomFor('ice')
  const horizon = random.between(66, 92)
  drawSky(scene, { bottom: horizon, light: [300, horizon], tones: [4.7, 4.1], facet: 92 })
  drawWater(scene, horizon)
  const floes = breakIce(scene, horizon)
  sheet.layer()
  for (const { polygon } of floes) {
    const thickness = 1.8 + (centreOf(polygon)[1] - horizon) * 0.012
    sheet.fill(
      2,
      polygon.map(([x, y]) => [x, y + thickness * tools.lineScale]),
    )
  }
  printCells(scene, { cells: floes, random, cutTone: (tone) => tone - 2 })
  drawShore(scene, horizon + 1, 12, 2)
}

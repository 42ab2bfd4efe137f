import { hatch } from '#lib/covers/hatch.ts'
import { centreOf, distance, type Point, type Polygon } from '#lib/covers/polygon.ts'
import type { Random } from '#lib/covers/random.ts'
import { lineWidth, type Scene } from '#lib/covers/scene.ts'
import { drawSky } from '#lib/covers/scenery/sky.ts'
import { sunShape } from '#lib/covers/scenery/sun.ts'

/** The four ridges from far to near: height of the mean line and half of the relief, in units. */
const layers = [
  { mean: 180, relief: 29, tone: 4 },
  { mean: 238, relief: 37, tone: 3 },
  { mean: 302, relief: 36, tone: 1.75 },
  { mean: 366, relief: 22, tone: 0.5 },
] as const

/** A zigzag of peaks and valleys from edge to edge; odd points are peaks. */
function ridgeLine(random: Random, mean: number, relief: number): Point[] {
  const points: Point[] = []
  let x = -8
  let peak = random.chance(0.5)
  while (x < 560) {
    const rise = random.between(0.3, 1.1) * relief
    points.push([x, mean + (peak ? -rise : rise)])
    x += x < 0 ? random.between(14, 120) : random.between(48, 136)
    peak = !peak
  }
  points.push([608, mean + (peak ? -0.5 : 0.5) * relief])
  return points
}

type Slope = { face: Polygon; lit: boolean }

/** One facet under each slope of a ridge, down to `bottom`; slopes facing the sun are lit. */
function slopesOf(ridge: readonly Point[], bottom: number, sunX: number, lean: number): Slope[] {
  const slopes: Slope[] = []
  for (let index = 0; index + 1 < ridge.length; index++) {
    const [from, to] = [ridge[index], ridge[index + 1]]
    if (from === undefined || to === undefined) continue
    const rising = to[1] < from[1]
    const face: Polygon = [
      from,
      to,
      [to[0] + lean * (bottom - to[1]), bottom],
      [from[0] + lean * (bottom - from[1]), bottom],
    ]
    slopes.push({ face, lit: rising === sunX < (from[0] + to[0]) / 2 })
  }
  return slopes
}

/** 远山: four ridges, each nearer one darker, under a paper sun. */
export function drawRidges(scene: Scene): void {
  const { sheet, tools } = scene
  const random = scene.randomFor('ridges')
  const sun: Point = [
    random.chance(0.5) ? random.between(120, 260) : random.between(340, 480),
    random.between(70, 104),
  ]
  drawSky(scene, { bottom: 222, light: sun, tones: [4.9, 4.4], facet: 128 })
  sheet.layer()
  sheet.fill('sun', sunShape(scene, sun, random.between(36, 44)))
  const ridges = layers.map(({ mean, relief }) => ridgeLine(random, mean, relief))
  for (const [index, { tone }] of layers.entries()) {
    const ridge = ridges[index] ?? []
    const nearer = ridges[index + 1]
    const bottom = nearer === undefined ? 400 : Math.max(...nearer.map(([, y]) => y)) + 2
    sheet.layer()
    sheet.fill(tone, [...ridge, [608, bottom], [-8, bottom]])
    sheet.layer()
    const slopes = slopesOf(ridge, bottom, sun[0], random.between(-0.16, 0.16))
    for (const { face, lit } of slopes) {
      const [x, y] = centreOf(face)
      const glow = Math.max(0, 1 - distance([x, y], sun) / 340)
      sheet.fill(lit ? tone + 0.6 * glow : tone - 0.4, face)
    }
    sheet.layer()
    for (const { face, lit } of slopes) {
      if (lit || !random.chance(0.75)) continue
      const angle = Math.PI / 2 + random.between(-0.2, 0.2)
      const gap = tools.hatchGap * 1.05
      for (const line of hatch(face, { angle, gap, random, fade: 0.3 })) {
        sheet.line(tone > 2.2 ? tone - 1.3 : tone + 0.5, tools.hatchWidth, line)
      }
    }
    sheet.layer()
    sheet.line('paper', lineWidth(tools, 1.7), ridge)
  }
}

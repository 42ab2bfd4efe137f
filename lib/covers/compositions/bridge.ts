import { type Point, rectangle } from '#lib/covers/polygon.ts'
import { lineWidth, type Scene } from '#lib/covers/scene.ts'
import { drawRiver } from '#lib/covers/scenery/river.ts'
import { drawShore } from '#lib/covers/scenery/shore.ts'
import { drawSky } from '#lib/covers/scenery/sky.ts'
import { sunShape } from '#lib/covers/scenery/sun.ts'
import { drawTruss } from '#lib/covers/scenery/truss.ts'

/** 江桥: a truss bridge on stone piers before the sky, over a cracked river with the sun's path. */
export function drawBridge(scene: Scene): void {
  const { sheet, detail, tools } = scene
  const random = scene.randomFor('bridge')
  const horizon = random.between(238, 262)
  const deck = horizon - random.between(50, 64)
  const span = random.between(196, 262)
  const firstPier = random.between(0.15, 0.85) * span
  const sun: Point = [
    random.chance(0.5) ? random.between(70, 210) : random.between(390, 530),
    random.between(58, 88),
  ]
  drawSky(scene, { bottom: horizon, light: [sun[0], horizon], tones: [4.75, 3.9], facet: 118 })
  sheet.layer()
  sheet.fill('sun', sunShape(scene, sun, random.between(29, 37) * (detail === 'L' ? 1 : 1.15)))
  drawShore(scene, horizon, 20, 3)

  const slant = random.between(-0.25, 0.25)
  drawRiver(scene, {
    plane: rectangle(0, horizon, 600, 400),
    size: (y) => 26 + (y - horizon) * 0.42,
    light: ([x, y]) => {
      const off = (x - sun[0] - (y - horizon) * slant) / (44 + (y - horizon) * 0.25)
      return Math.exp(-off * off)
    },
    tones: [1.45, 3.7],
  })

  sheet.layer()
  for (let x = firstPier - span; x < 620; x += span) {
    if (x < -20) continue
    const foot = horizon + 44
    const pier: Point[] = [
      [x - 13, deck + 20],
      [x + 13, deck + 20],
      [x + 16, foot],
      [x, foot + 15],
      [x - 16, foot],
    ]
    sheet.fill(1, pier)
    sheet.fill(0.5, [
      pier[1] ?? [x, deck],
      pier[2] ?? [x, foot],
      [x, foot + 15],
      [x + 4, deck + 20],
    ])
  }
  drawTruss(scene, { deck, span, joint: firstPier, height: random.between(62, 78) })
  sheet.layer()
  sheet.fill(0, rectangle(0, deck, 600, deck + 24))
  sheet.layer()
  sheet.line(4, lineWidth(tools, 1.1), [
    [0, deck + 12.5],
    [600, deck + 12.5],
  ])
}

import type { Point } from '#lib/covers/polygon.ts'
import { lineWidth, type Scene } from '#lib/covers/scene.ts'
import { drawRiver } from '#lib/covers/scenery/river.ts'
import { drawShore } from '#lib/covers/scenery/shore.ts'
import { drawSky } from '#lib/covers/scenery/sky.ts'
import { sunShape } from '#lib/covers/scenery/sun.ts'

/** 江面: the sun sets behind the far bank and lays a path of light over the frozen river. */
export function drawLightPath(scene: Scene): void {
  const { sheet, detail, tools } = scene
  const random = scene.randomFor('lightpath')
  const horizon = random.between(128, 158)
  const sunX = random.chance(0.5) ? random.between(150, 250) : random.between(350, 450)
  const slant = random.between(-0.3, 0.3)
  const radius = random.between(38, 46) * (detail === 'L' ? 1 : 1.1)
  drawSky(scene, { bottom: horizon, light: [sunX, horizon], tones: [4.9, 3.8], facet: 104 })
  const sun: Point[] = sunShape(scene, [sunX, horizon - radius * 0.35], radius)
  sheet.layer()
  sheet.fill('sun', sun)
  sheet.layer()
  sheet.line(4, lineWidth(tools, 1.2), [...sun, ...sun.slice(0, 2)])
  drawShore(scene, horizon, 15, 2)
  drawRiver(scene, {
    plane: [
      [0, horizon],
      [600, horizon],
      [600, 400],
      [0, 400],
    ],
    size: (y) => 22 + (y - horizon) * 0.21,
    light: ([x, y]) => {
      const depth = y - horizon
      const off = Math.abs(x - sunX - depth * slant) / (24 + depth * 0.32)
      return off < 1 ? 1 - 0.35 * off : Math.max(0, 1.15 - off * 0.6) * 0.3
    },
    tones: [0.75, 3.9],
  })
}

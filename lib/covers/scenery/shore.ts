import type { Point } from '#lib/covers/polygon.ts'
import type { Scene } from '#lib/covers/scene.ts'
import type { Tone } from '#lib/covers/tones.ts'

/** Low hills of the far bank on the horizon `y`, up to `height` units high. */
export function drawShore(scene: Scene, y: number, height: number, tone: Tone): void {
  const random = scene.randomFor('shore')
  const points: Point[] = [[0, y + 1]]
  let x = 0
  let peak = random.chance(0.5)
  while (x < 600) {
    points.push([
      x,
      y - (peak ? height * random.between(0.55, 1) : height * random.between(0, 0.2)),
    ])
    x += random.between(38, 88)
    peak = !peak
  }
  points.push([600, y - height * random.between(0.1, 0.6)], [600, y + 1])
  scene.sheet.layer()
  scene.sheet.fill(tone, points)
}

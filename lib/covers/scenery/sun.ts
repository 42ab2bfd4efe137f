import type { Point } from '#lib/covers/polygon.ts'
import type { Scene } from '#lib/covers/scene.ts'

/** A sun cut from paper: 8 or 9 straight cuts around a centre, `radius` units away. */
export function sunShape(scene: Scene, [x, y]: Point, radius: number): Point[] {
  const random = scene.randomFor('sun')
  const corners = random.pick([8, 9])
  const turn = random.between(0, Math.PI)
  return Array.from({ length: corners }, (_, corner) => {
    const angle = turn + ((corner + random.between(-0.16, 0.16)) / corners) * Math.PI * 2
    const reach = radius * random.between(0.95, 1.05)
    return [x + Math.cos(angle) * reach, y + Math.sin(angle) * reach]
  })
}

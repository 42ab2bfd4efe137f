import { crackPlane } from '#lib/covers/crack.ts'
import { centreOf, distance, type Point, rectangle } from '#lib/covers/polygon.ts'
import type { Scene } from '#lib/covers/scene.ts'
import { printCells } from '#lib/covers/scenery/woodcut.ts'

type Sky = {
  /** Where the sky ends, in units from the top. */
  bottom: number
  /** The brightest place. */
  light: Point
  /** Tone at the light and far from it. */
  tones: readonly [near: number, far: number]
  /** Side of a facet in units. */
  facet: number
}

/** Facets darker than this would weigh more than what stands before them. */
const deepest = 3.65

/** Broad facets without cracks, paler towards the light. */
export function drawSky(scene: Scene, { bottom, light, tones, facet }: Sky): void {
  const random = scene.randomFor('sky')
  const [near, far] = tones
  const { cells } = crackPlane(rectangle(0, 0, 600, bottom), {
    random,
    size: () => facet * (0.6 + 0.4 * scene.tools.cellScale),
  })
  const toned = cells.map(({ polygon, shade }) => {
    const reach = Math.min(1, distance(centreOf(polygon), light) / 420)
    const tone = near + (far - near) * reach ** 0.8 + shade * 0.55
    return { polygon, tone: Math.max(deepest, tone) }
  })
  printCells(scene, { cells: toned, random, cutTone: (tone) => tone - 0.9, spread: 1.3 })
}

import { crackPlane } from '#lib/covers/crack.ts'
import { centreOf, type Point, type Polygon } from '#lib/covers/polygon.ts'
import type { Scene } from '#lib/covers/scene.ts'
import { contrastingCut, printCells, printCracks } from '#lib/covers/scenery/woodcut.ts'

/** Widths of cracks in units: first cuts are thick, later ones thin. */
const crackWidths = [2.6, 1.9, 1.3, 0.9, 0.65]

type River = {
  plane: Polygon
  /** Side of a cell in units at a height of the picture. */
  size: (y: number) => number
  /** How much light falls on a place, 0 (none) to 1. */
  light: (place: Point) => number
  /** Tone without light and in full light. */
  tones: readonly [dark: number, lit: number]
}

/** A frozen river: cracked cells and a path of light on them. */
export function drawRiver(scene: Scene, { plane, size, light, tones }: River): void {
  const random = scene.randomFor('river')
  const [dark, lit] = tones
  const { cells, cracks } = crackPlane(plane, {
    random,
    size: ([, y]) => size(y) * scene.tools.cellScale,
  })
  const toned = cells.map(({ polygon, shade }) => {
    const share = light(centreOf(polygon))
    return { polygon, tone: dark + (lit - dark) * share + shade * (0.9 - 0.4 * share) }
  })
  printCells(scene, { cells: toned, random, cutTone: contrastingCut })
  printCracks(scene, cracks, crackWidths)
}

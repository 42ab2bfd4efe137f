import { crackPlane } from '#lib/covers/crack.ts'
import { centreOf, distance, type Point, rectangle } from '#lib/covers/polygon.ts'
import type { Scene } from '#lib/covers/scene.ts'
import { contrastingCut, printCells, printCracks } from '#lib/covers/scenery/woodcut.ts'

/** Widths of the laths in units, from the first cut to the last. */
const laths = [6, 4.2, 2.8, 2.1, 1.8]

/** 窗棂: a window lattice of 冰裂纹 with light behind one place of it. */
export function drawLattice(scene: Scene): void {
  const random = scene.randomFor('lattice')
  const left = random.chance(0.5)
  const light: Point = [
    left ? random.between(150, 260) : random.between(340, 450),
    random.between(120, 280),
  ]
  const { cells, cracks } = crackPlane(rectangle(0, 0, 600, 400), {
    random,
    lean: 0.35,
    size: (centre) => (52 + distance(centre, light) * 0.2) * (0.25 + 0.75 * scene.tools.cellScale),
  })
  const toned = cells.map(({ polygon, shade }) => {
    const reach = Math.min(1, distance(centreOf(polygon), light) / 400)
    return { polygon, tone: 4.9 - 4.9 * reach ** 0.7 + shade * 0.7 }
  })
  printCells(scene, { cells: toned, random, cutTone: contrastingCut })
  printCracks(scene, cracks, laths)
}

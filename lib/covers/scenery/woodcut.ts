import type { Crack } from '#lib/covers/crack.ts'
import { grainOf, hatch } from '#lib/covers/hatch.ts'
import type { Polygon } from '#lib/covers/polygon.ts'
import type { Random } from '#lib/covers/random.ts'
import { lineWidth, type Scene } from '#lib/covers/scene.ts'

/** A convex cell and its place on the ramp, 0…5. */
export type TonedCell = { polygon: Polygon; tone: number }

/** Share of the cells that get hatched. */
const hatched = 0.34

type Carving = {
  cells: readonly TonedCell[]
  random: Random
  /** Tone of the lines on a cell of the given tone. */
  cutTone: (tone: number) => number
  /** Factor on the distance between lines. */
  spread?: number
}

/** Dark wood shows lighter cuts, pale wood darker ones. */
export function contrastingCut(tone: number): number {
  return tone > 2.6 ? tone - 1.5 : tone + 0.75
}

/** Prints cells in flat tones and hatches about a third of them along their grain. */
export function printCells(scene: Scene, { cells, random, cutTone, spread = 1 }: Carving): void {
  const { sheet, tools } = scene
  sheet.layer()
  for (const { polygon, tone } of cells) sheet.fill(tone, polygon)
  sheet.layer()
  for (const { polygon, tone } of cells) {
    if (!random.chance(hatched)) continue
    const gap = tools.hatchGap * spread
    for (const line of hatch(polygon, { angle: grainOf(polygon), gap, random })) {
      sheet.line(cutTone(tone), tools.hatchWidth, line)
    }
  }
}

/** Cuts cracks in paper colour; `widths` in units, from the first cut to the last. */
export function printCracks(
  scene: Scene,
  cracks: readonly Crack[],
  widths: readonly number[],
): void {
  scene.sheet.layer()
  for (const { edge, depth } of cracks) {
    const width = widths[Math.min(depth, widths.length - 1)] ?? 1
    scene.sheet.line('paper', lineWidth(scene.tools, width), edge)
  }
}

import { createRandom, type Random } from '#lib/covers/random.ts'
import { createSheet, type Sheet } from '#lib/covers/svg.ts'

/** L for pictures from 400 CSS pixels of width, S for thumbnails. */
export type Detail = 'L' | 'S'

/** How coarse the cutting tools of a level of detail are; lengths in units of the picture. */
export type Tools = {
  /** Tenths of a unit that places are rounded to. */
  grain: 1 | 10
  hatchGap: number
  hatchWidth: number
  /** Factor on the sides of cells. */
  cellScale: number
  /** Factor on the widths of cracks and outlines, and the limits of the product. */
  lineScale: number
  thinnest: number
  thickest: number
}

const tools: Record<Detail, Tools> = {
  L: {
    grain: 1,
    hatchGap: 5.2,
    hatchWidth: 1.25,
    cellScale: 1,
    lineScale: 1,
    thinnest: 0.6,
    thickest: 8,
  },
  S: {
    grain: 10,
    hatchGap: 9,
    hatchWidth: 2,
    cellScale: 1.7,
    lineScale: 1.6,
    thinnest: 2,
    thickest: 8,
  },
}

/** What a composition draws on and with. */
export type Scene = {
  sheet: Sheet
  detail: Detail
  tools: Tools
  /**
   * A stream of its own for each part of the picture, so that L and S, which cut different numbers
   * of cells, still place sun, bridge and ridges alike.
   */
  randomFor: (part: string) => Random
}

/** Width, in units, of a line that is `width` units wide at detail L. */
export function lineWidth({ lineScale, thinnest, thickest }: Tools, width: number): number {
  return Math.min(thickest, Math.max(thinnest, width * lineScale))
}

export type Composition = (scene: Scene) => void

export function createScene(seed: string, detail: Detail): Scene {
  return {
    sheet: createSheet(tools[detail].grain),
    detail,
    tools: tools[detail],
    randomFor: (part) => createRandom(`${part}/${seed}`),
  }
}

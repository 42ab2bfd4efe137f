import { drawBridge } from '#lib/covers/compositions/bridge.ts'
import { drawFloes } from '#lib/covers/compositions/floes.ts'
import { drawLattice } from '#lib/covers/compositions/lattice.ts'
import { drawLightPath } from '#lib/covers/compositions/lightpath.ts'
import { drawRidges } from '#lib/covers/compositions/ridges.ts'
import { createRandom } from '#lib/covers/random.ts'
import { type Composition, createScene, type Detail } from '#lib/covers/scene.ts'
import type { Ramp } from '#lib/covers/tones.ts'

export type { Detail } from '#lib/covers/scene.ts'
export type { Ramp } from '#lib/covers/tones.ts'
export { coverVersion } from '#lib/covers/version.ts'

/** 江桥, 冰排, 江面, 远山, 窗棂. The order decides which seed becomes which picture. */
const compositions = {
  bridge: drawBridge,
  floes: drawFloes,
  lightPath: drawLightPath,
  ridges: drawRidges,
  lattice: drawLattice,
} satisfies Record<string, Composition>

export type CompositionName = keyof typeof compositions

const names: readonly [CompositionName, ...CompositionName[]] = [
  'bridge',
  'floes',
  'lightPath',
  'ridges',
  'lattice',
]

/** The composition that a seed leads to, whatever the level of detail. */
export function compositionOf(seed: string): CompositionName {
  return createRandom(`composition/${seed}`).pick(names)
}

/**
 * Draws the cover of a seed: a static SVG document of 600 × 400 CSS pixels (3:2), without script,
 * text, filter or reference. The same options give the same bytes for ever (see `coverVersion`).
 *
 * One file serves day and night: its own style sheet follows `prefers-color-scheme`, which for a
 * picture in an `<img>` is the `color-scheme` of that element.
 *
 * @param options.seed Any string; callers add a salt to it for another picture.
 * @param options.ramp Six colours `#RRGGBB`, deep → pale.
 * @param options.detail L from 400 CSS pixels of width, S for thumbnails.
 */
export function drawCover(options: { seed: string; ramp: Ramp; detail: Detail }): string {
  const scene = createScene(options.seed, options.detail)
  compositions[compositionOf(options.seed)](scene)
  return scene.sheet.toSvg(options.ramp)
}

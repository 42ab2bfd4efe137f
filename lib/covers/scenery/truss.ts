import { between, type Edge, type Point } from '#lib/covers/polygon.ts'
import type { Scene } from '#lib/covers/scene.ts'

/** Heights of the upper chord at the joints of one span, as shares of the whole height. */
type Chord = readonly number[]

/** Bridges of the river: camelback, parallel chords, bowstring. */
const chords: readonly [Chord, ...Chord[]] = [
  [0, 0.55, 1, 1, 1, 0.55, 0],
  [0, 1, 1, 1, 1, 1, 0],
  [0, 0.5, 0.82, 0.96, 1, 0.96, 0.82, 0.5, 0],
]
/** The same bridges as a thumbnail shows them. */
const smallChords: readonly [Chord, ...Chord[]] = [
  [0, 0.62, 1, 0.62, 0],
  [0, 1, 1, 1, 0],
  [0, 0.62, 0.92, 1, 0.92, 0.62, 0],
]

type Truss = {
  /** Top of the deck, width of a span, place of one joint between spans, height: all in units. */
  deck: number
  span: number
  joint: number
  height: number
}

/** The part of a member, listed from left to right, that shows in the frame with a small margin. */
function withinFrame([from, to]: Edge): Edge {
  const shareAt = (x: number) => (x - from[0]) / (to[0] - from[0] || 1)
  return [
    from[0] < -20 ? between(from, to, shareAt(-20)) : from,
    to[0] > 620 ? between(from, to, shareAt(620)) : to,
  ]
}

/** Trusses from edge to edge: upper chords, posts, and diagonals that fall to the middle. */
export function drawTruss(scene: Scene, { deck, span, joint, height }: Truss): void {
  const { sheet, detail } = scene
  const kinds = detail === 'L' ? chords : smallChords
  const chord = kinds[Math.floor(scene.randomFor('truss').unit() * kinds.length)] ?? kinds[0]
  const panel = span / (chord.length - 1)
  const heavy = detail === 'L' ? 3.4 : 5.5
  const slender = detail === 'L' ? 2.5 : 4
  sheet.layer()
  for (let start = joint - 2 * span; start < 600; start += span) {
    const lower = (index: number): Point => [start + index * panel, deck + 1]
    const upper = (index: number): Point => [
      start + index * panel,
      deck - (chord[index] ?? 0) * height,
    ]
    for (let index = 0; index < chord.length - 1; index++) {
      const [left, right] = [start + index * panel, start + (index + 1) * panel]
      if (right < 0 || left > 600) continue
      sheet.line(0, heavy, withinFrame([upper(index), upper(index + 1)]))
      if (index === 0) continue
      if (left > -20) sheet.line(0, slender, [upper(index), lower(index)])
      if (index === chord.length - 2) continue
      const diagonal: Edge =
        index < (chord.length - 1) / 2
          ? [upper(index), lower(index + 1)]
          : [lower(index), upper(index + 1)]
      sheet.line(0, slender, withinFrame(diagonal))
    }
  }
}

import type { Point } from '#lib/covers/polygon.ts'
import { type Ramp, type Tone, toneClass, toneStyle } from '#lib/covers/tones.ts'

/** A drawing in the making. Marks of one kind within one layer become one path. */
export type Sheet = {
  /** Starts a layer above all that is drawn so far. */
  layer: () => void
  fill: (tone: Tone, corners: readonly Point[]) => void
  /** A line through points, `width` units wide. */
  line: (tone: Tone, width: number, points: readonly Point[]) => void
  toSvg: (ramp: Ramp) => string
}

/** A whole number of tenths as decimal text without needless zeros: 5 → `.5`, -120 → `-12`. */
function tenths(value: number): string {
  const size = Math.abs(value)
  const [whole, rest] = [Math.trunc(size / 10), size % 10]
  const text = rest === 0 ? `${whole}` : `${whole === 0 ? '' : whole}.${rest}`
  return value < 0 ? `-${text}` : text
}

/** A number as it may follow another in path data: the minus sign separates too. */
function next(value: number): string {
  return value < 0 ? tenths(value) : ` ${tenths(value)}`
}

/**
 * Path data, relative after the first point. Every point is rounded to `grain` tenths of a unit
 * before the differences are taken, so rounding never adds up.
 */
function pathData(points: readonly Point[], grain: number, closed: boolean): string {
  let data = ''
  let [lastX, lastY] = [0, 0]
  for (const [index, point] of points.entries()) {
    const x = Math.round((point[0] * 10) / grain) * grain
    const y = Math.round((point[1] * 10) / grain) * grain
    const [dx, dy] = [x - lastX, y - lastY]
    if (index > 0 && dx === 0 && dy === 0) continue
    if (index === 0) data = `M${tenths(dx)}${next(dy)}`
    else data += `${data.includes('l') ? next(dx) : `l${tenths(dx)}`}${next(dy)}`
    ;[lastX, lastY] = [x, y]
  }
  return closed ? `${data}z` : data
}

/** An empty sheet of 600 × 400 units with places rounded to `grain` tenths of a unit. */
export function createSheet(grain: 1 | 10): Sheet {
  const names = new Set<string>()
  const layers: Map<string, string>[] = [new Map()]
  function mark(attributes: string, data: string): void {
    const top = layers[layers.length - 1]
    top?.set(attributes, (top.get(attributes) ?? '') + data)
  }
  function used(tone: Tone): string {
    const name = toneClass(tone)
    names.add(name)
    return name
  }
  return {
    layer: () => {
      layers.push(new Map())
    },
    fill: (tone, corners) => {
      if (corners.length > 2) mark(`class="${used(tone)}"`, pathData(corners, grain, true))
    },
    line: (tone, width, points) => {
      const kind = `class="x ${used(tone)}" stroke-width="${Math.round(width * 100) / 100}"`
      mark(kind, pathData(points, grain, false))
    },
    toSvg: (ramp) => {
      let paths = ''
      for (const layer of layers) {
        for (const [attributes, data] of layer) paths += `<path ${attributes} d="${data}"/>`
      }
      const size = 'width="600" height="400" viewBox="0 0 600 400" stroke-width=".6"'
      const style = `<style>${toneStyle(ramp, names)}</style>`
      return `<svg xmlns="http://www.w3.org/2000/svg" ${size}>${style}${paths}</svg>`
    },
  }
}

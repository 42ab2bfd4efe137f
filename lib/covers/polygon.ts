/** Units of the picture: 600 across, 400 down, y grows downwards. */
export type Point = readonly [x: number, y: number]
/** A convex polygon; the last corner joins the first. */
export type Polygon = readonly Point[]
export type Edge = readonly [from: Point, to: Point]

/** The rectangle between two corners. */
export function rectangle(left: number, top: number, right: number, bottom: number): Polygon {
  return [
    [left, top],
    [right, top],
    [right, bottom],
    [left, bottom],
  ]
}

export function edgesOf(polygon: Polygon): Edge[] {
  return polygon.map((from, index) => [from, polygon[(index + 1) % polygon.length] ?? from])
}

export function distance([ax, ay]: Point, [bx, by]: Point): number {
  // Unlike Math.hypot, Math.sqrt is exact in every engine, and several times as fast.
  return Math.sqrt((bx - ax) ** 2 + (by - ay) ** 2)
}

export function between([ax, ay]: Point, [bx, by]: Point, share: number): Point {
  return [ax + (bx - ax) * share, ay + (by - ay) * share]
}

/** Twice-signed area halved: positive for corners listed clockwise on the screen. */
function signedArea(polygon: Polygon): number {
  let sum = 0
  for (const [[ax, ay], [bx, by]] of edgesOf(polygon)) sum += ax * by - bx * ay
  return sum / 2
}

/** Area in square units. */
export function areaOf(polygon: Polygon): number {
  return Math.abs(signedArea(polygon))
}

/** Mean of the corners: near enough to the centre of mass for choosing a tone or a size. */
export function centreOf(polygon: Polygon): Point {
  let x = 0
  let y = 0
  for (const corner of polygon) {
    x += corner[0]
    y += corner[1]
  }
  return [x / polygon.length, y / polygon.length]
}

/** The greatest distance between two corners, in units. */
export function spanOf(polygon: Polygon): number {
  let span = 0
  for (const from of polygon) for (const to of polygon) span = Math.max(span, distance(from, to))
  return span
}

/**
 * The chord through the centre along the longer axis, which is the axis of least inertia of the
 * edges: for a rectangle its length, where the two corners farthest apart would give a diagonal.
 */
export function longAxisOf(polygon: Polygon): Edge {
  const centre = centreOf(polygon)
  let [xx, xy, yy] = [0, 0, 0]
  for (const edge of edgesOf(polygon)) {
    const weight = distance(...edge)
    for (const [x, y] of [...edge, between(...edge, 0.5)]) {
      xx += weight * (x - centre[0]) ** 2
      xy += weight * (x - centre[0]) * (y - centre[1])
      yy += weight * (y - centre[1]) ** 2
    }
  }
  const angle = Math.atan2(2 * xy, xx - yy) / 2
  const along: Point = [Math.cos(angle), Math.sin(angle)]
  const places = polygon.map(([x, y]) => (x - centre[0]) * along[0] + (y - centre[1]) * along[1])
  const at = (place: number): Point => [centre[0] + along[0] * place, centre[1] + along[1] * place]
  return [at(Math.min(...places)), at(Math.max(...places))]
}

/** The part of a polygon on the side of a line that the normal points to; may be empty. */
export function keepSide(polygon: Polygon, on: Point, normal: Point): Polygon {
  const height = ([x, y]: Point) => (x - on[0]) * normal[0] + (y - on[1]) * normal[1]
  const kept: Point[] = []
  for (const [from, to] of edgesOf(polygon)) {
    const start = height(from)
    const end = height(to)
    if (start >= 0) kept.push(from)
    if (start >= 0 !== end >= 0) kept.push(between(from, to, start / (start - end)))
  }
  return kept
}

/** A polygon drawn in by `margin` units on every side; empty when nothing remains. */
export function inset(polygon: Polygon, margin: number): Polygon {
  const turn = Math.sign(signedArea(polygon))
  let kept = polygon
  for (const [from, to] of edgesOf(polygon)) {
    const length = distance(from, to)
    if (length === 0) continue
    const normal: Point = [
      (-(to[1] - from[1]) * turn) / length,
      ((to[0] - from[0]) * turn) / length,
    ]
    kept = keepSide(kept, [from[0] + normal[0] * margin, from[1] + normal[1] * margin], normal)
  }
  return kept
}

/** A polygon turned by `angle` radians about a point, and scaled from it. */
export function turnAbout(polygon: Polygon, on: Point, angle: number, scale: number): Polygon {
  const cos = Math.cos(angle) * scale
  const sin = Math.sin(angle) * scale
  return polygon.map(([x, y]) => [
    on[0] + (x - on[0]) * cos - (y - on[1]) * sin,
    on[1] + (x - on[0]) * sin + (y - on[1]) * cos,
  ])
}

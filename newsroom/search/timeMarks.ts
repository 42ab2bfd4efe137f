/**
 * Signs of time in the index: of each story in which stretch of places it stands, in three sizes. A place
 * is a minute, so these are some 45 days, a year and eight years.
 */
const shifts = [16, 19, 22] as const
const base = 8
/** Wider than any archive: a range beyond it has no bound. */
const mostStretches = 40

const sign = (level: number, stretch: number): string => `\ue000d${level}x${stretch.toString(36)}`

/** The signs of a story at this place. */
export const timeMarksOf = (place: number): string[] =>
  shifts.map((shift, level) => sign(level, Math.floor(place / 2 ** shift)))

/**
 * The fewest signs of which every place between two (both included) has one, rounded outwards to whole
 * stretches; null where it takes too many. Joined to a query by AND they end FTS5's reading there: a
 * bound of row numbers alone is asked only of what matches, so what stands nowhere would be looked
 * for in the whole archive.
 */
export function timeMarksWithin(low: number, high: number): string[] | null {
  let [first, last] = [low, high].map((place) => Math.floor(place / 2 ** shifts[0])) as [
    number,
    number,
  ]
  const found: string[] = []
  for (const [level] of shifts.entries()) {
    const isTop = level === shifts.length - 1
    while (first <= last && (isTop || first % base !== 0)) {
      found.push(sign(level, first++))
      if (found.length > mostStretches) return null
    }
    while (!isTop && first <= last && last % base !== base - 1) found.push(sign(level, last--))
    if (found.length > mostStretches) return null
    first = Math.floor(first / base)
    last = Math.floor((last + 1) / base) - 1
  }
  return found
}

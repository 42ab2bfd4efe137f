import type { Random } from '#lib/covers/random.ts'

/** One entry of a list, all alike likely. Throws RangeError for an empty list. */
export function draw<Item>(random: Random, items: readonly Item[]): Item {
  const item = items[Math.floor(random.unit() * items.length)]
  if (item === undefined) throw new RangeError('nothing to draw from')
  return item
}

/** A whole number from `low` to `high`, both included. */
export const drawWhole = (random: Random, low: number, high: number): number =>
  low + Math.floor(random.unit() * (high - low + 1))

/** Draws one entry in proportion to its weight, by bisection of the sums. */
export function drawByWeight<Item>(
  items: readonly Item[],
  weightOf: (item: Item, rank: number) => number,
): (random: Random) => Item {
  let total = 0
  const sums = items.map((item, at) => {
    total += weightOf(item, at + 1)
    return total
  })
  return (random) => {
    const wanted = random.unit() * total
    let [low, high] = [0, sums.length - 1]
    while (low < high) {
      const middle = (low + high) >> 1
      if ((sums[middle] ?? total) > wanted) high = middle
      else low = middle + 1
    }
    const item = items[low]
    if (item === undefined) throw new RangeError('nothing to draw from')
    return item
  }
}

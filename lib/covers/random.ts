/** A stream of numbers that is the same for the same seed, on every machine and for ever. */
export type Random = {
  /** A number from 0 (included) to 1 (excluded). */
  unit: () => number
  /** A number from `low` (included) to `high` (excluded). */
  between: (low: number, high: number) => number
  /** True with the given probability, 0…1. */
  chance: (probability: number) => boolean
  /** One entry of a list that is not empty. */
  pick: <Item>(items: readonly [Item, ...Item[]]) => Item
}

/**
 * FNV-1a over UTF-16 code units, 32 bits, with the finalizer of MurmurHash3: FNV alone leaves the
 * high bits of short seeds ("bcxw:1", "bcxw:2") almost alike.
 */
export function hashSeed(seed: string): number {
  let hash = 0x811c9dc5
  for (let index = 0; index < seed.length; index++) {
    hash = Math.imul(hash ^ seed.charCodeAt(index), 0x01000193)
  }
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
  return (hash ^ (hash >>> 16)) >>> 0
}

/** mulberry32, an integer generator with 32 bits of state, started from a hashed seed. */
export function createRandom(seed: string): Random {
  let state = hashSeed(seed)
  function unit(): number {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
  return {
    unit,
    between: (low, high) => low + (high - low) * unit(),
    chance: (probability) => unit() < probability,
    pick: (items) => items[Math.floor(unit() * items.length)] ?? items[0],
  }
}

/**
 * Whether a value holds more parts than `most`: lists, objects and what is in them, at any depth. Goes
 * no further than the first part too many, and never deeper into the call stack.
 */
export function hasMoreParts(value: unknown, most: number): boolean {
  const waiting: unknown[] = [value]
  let count = 0
  while (waiting.length > 0) {
    const part = waiting.pop()
    if (part === null || typeof part !== 'object') continue
    const inside = Array.isArray(part) ? part : Object.values(part)
    count += inside.length
    if (count > most) return true
    for (const each of inside) waiting.push(each)
  }
  return false
}

/**
 * Makes a reading that holds for one turn of the event loop: requests that arrived together share it.
 * Still true for each of them: all that a turn handles was sent before the turn began, so none can
 * know of a change that came after its first reading.
 */
export function onceATurn<T>(read: () => T): () => T {
  let reading: { value: T } | null = null
  const forget = () => {
    reading = null
  }
  return () => {
    if (reading) return reading.value
    reading = { value: read() }
    setImmediate(forget)
    return reading.value
  }
}

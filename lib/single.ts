/**
 * The one value of its name in this process, made at the first call: one process holds several
 * copies of a module (main, pages, route handlers), so whatever must be one hangs on `globalThis`.
 * A `make` that throws leaves nothing behind, and the next call tries again. `T` is the caller's
 * promise: two callers of one name must mean one type.
 */
export function single<T>(name: string, make: () => T): T {
  const shelf = globalThis as unknown as Record<symbol, T | undefined>
  const key = Symbol.for(`bcxw.${name}`)
  if (!(key in shelf)) shelf[key] = make()
  return shelf[key] as T
}

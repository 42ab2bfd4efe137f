import { keptAt } from './firstLine.ts'

/** What is kept: null where that is nothing, undefined where the reader has closed the storage. */
export function kept(name: string): string | null | undefined {
  try {
    return localStorage.getItem(keptAt + name)
  } catch {
    return undefined
  }
}

/** Keeps a choice in the browser, or, for null, nothing any more. */
export function keep(name: string, value: string | null): void {
  try {
    if (value === null) localStorage.removeItem(keptAt + name)
    else localStorage.setItem(keptAt + name, value)
  } catch {
    // Storage closed or full: the choice holds for this page.
  }
}

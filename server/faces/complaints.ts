import { LRUCache } from 'lru-cache'

const hourMs = 3_600_000

/** A pino logger, or the like. */
export type FacesLog = { warn(details: Record<string, unknown>, message: string): void }

export type Complain = (error: unknown, message: string, details?: Record<string, unknown>) => void

/**
 * Logs one line an hour for each kind of trouble, by the error's code or else the message: a full
 * disk fails at every page.
 */
export function openComplaints(log: FacesLog | undefined): Complain {
  const said = new LRUCache<string, true>({ max: 20, ttl: hourMs })
  return (error, message, details) => {
    const kind = (error as NodeJS.ErrnoException).code ?? message
    if (said.has(kind)) return
    said.set(kind, true)
    log?.warn({ ...details, err: error }, message)
  }
}

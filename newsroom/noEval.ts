import { z } from 'zod'

/**
 * Zod makes faster parsers with `new Function`, and tries once whether it may. In a browser the desk's
 * policy forbids it and reports the try as a breach: there it must not try. Imported before any shape
 * that reaches a browser is made.
 */
if (typeof window !== 'undefined') z.config({ jitless: true })

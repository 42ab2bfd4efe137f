import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import { LRUCache } from 'lru-cache'
import Negotiator from 'negotiator'
import pLimit from 'p-limit'

/** The forms in which a page is kept. */
export const encodings = ['br', 'gzip', 'identity'] as const
export type Encoding = (typeof encodings)[number]

const preferred = [...encodings]

/** Its types do not know the second argument yet, by which the server's order decides among equals. */
type Negotiating = {
  encoding(available: string[], options: { preferred: string[] }): string | undefined
}

const chosen = new LRUCache<string, Encoding>({ max: 500 })

/**
 * The best form that a client takes (RFC 9110, 12.5.3), Brotli first among equals. A client that
 * refuses all of them gets the plain form: a page that it may not like beats a 406.
 */
export function encodingFor(accepted: string | undefined): Encoding {
  if (accepted === undefined) return 'identity'
  const known = chosen.get(accepted)
  if (known) return known
  const negotiator: Negotiating = new Negotiator({ headers: { 'accept-encoding': accepted } })
  const encoding = (negotiator.encoding(preferred, { preferred }) ?? 'identity') as Encoding
  if (accepted.length < 200) chosen.set(accepted, encoding)
  return encoding
}

/** Encoders that work at one time: each holds a megabyte, and zlib has four threads. */
const turn = pLimit(4)

const compressBrotli = promisify(brotliCompress)
const compressGzip = promisify(gzip)

/** Brotli of a text, in zlib's own threads. Quality 5 at once, 11 when there is time. */
export const brotli = (bytes: Buffer, quality: 5 | 11): Promise<Buffer> =>
  turn(compressBrotli, bytes, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: quality,
      [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
      [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
    },
  })

export const gzipped = (bytes: Buffer): Promise<Buffer> => turn(compressGzip, bytes, { level: 7 })

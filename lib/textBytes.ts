export type ReadText = { text: string; encoding: 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030' }

const marks = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
] as const

/**
 * The bytes of a text file as text: by its byte order mark, else UTF-8, else GB18030, in which
 * spreadsheets save in China (GBK and GB2312 are within it). Null where it is none of them.
 */
export function readTextBytes(bytes: Uint8Array): ReadText | null {
  const marked = marks.find(([, mark]) => mark.every((byte, at) => bytes[at] === byte))
  const encodings = marked ? [marked[0]] : (['utf-8', 'gb18030'] as const)
  for (const encoding of encodings) {
    try {
      return { text: new TextDecoder(encoding, { fatal: true }).decode(bytes), encoding }
    } catch {
      // Not in this one
    }
  }
  return null
}

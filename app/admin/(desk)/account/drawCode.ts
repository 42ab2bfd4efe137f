import { encode } from 'uqr'

/** A QR code as one path of unit squares in a box of `size` × `size`, quiet zone included. */
export type Code = { size: number; path: string }

export function drawCode(text: string): Code {
  const { size, data } = encode(text, { ecc: 'M', border: 4 })
  const path = data
    .flatMap((row, y) => row.map((isDark, x) => (isDark ? `M${x} ${y}h1v1h-1z` : '')))
    .join('')
  return { size, path }
}

import { Blob, Face, Font, shape, Buffer as Text } from 'harfbuzzjs'

export type Outlines = {
  /** A line of text as one path, its baseline at y = 0 and y growing downwards. */
  path: (text: string, size: number) => string
  /** How wide it is, without drawing it: a tenth of the work. */
  width: (text: string, size: number) => number
}

/**
 * Sets lines in a font as outlines: a picture made of them looks the same on a server without any
 * Chinese font. A character that the font lacks is left out.
 */
export function openOutlines(ttf: Uint8Array): Outlines {
  const bytes = new Uint8Array(ttf).buffer
  const face = new Face(new Blob(bytes))
  const font = new Font(face)

  /** The glyphs of a line, each with its place in the font's own units, and where the line ends. */
  function set(text: string) {
    const line = new Text()
    line.addText(text)
    line.guessSegmentProperties()
    shape(font, line)
    const glyphs: { glyph: number; x: number; y: number }[] = []
    let x = 0
    const positions = line.getGlyphPositions()
    for (const [at, { codepoint: glyph }] of line.getGlyphInfos().entries()) {
      const place = positions[at]
      if (glyph === 0 || !place) continue
      glyphs.push({ glyph, x: x + place.xOffset, y: place.yOffset })
      x += place.xAdvance
    }
    return { glyphs, end: x }
  }

  return {
    path(text, size) {
      const scale = size / face.upem
      return set(text)
        .glyphs.map(({ glyph, x, y }) => moved(font.glyphToPath(glyph), { scale, x, y }))
        .join('')
    },
    width: (text, size) => (set(text).end * size) / face.upem,
  }
}

type Place = { scale: number; x: number; y: number }

/** Absolute path data `M279,565L439,565Z` of a glyph, moved, scaled and turned upside down. */
const moved = (path: string, { scale, x, y }: Place): string =>
  path.replace(
    /(-?[\d.]+),(-?[\d.]+)/g,
    (_, px: string, py: string) =>
      `${tenth((Number(px) + x) * scale)} ${tenth(-(Number(py) + y) * scale)} `,
  )

const tenth = (value: number): number => Math.round(value * 10) / 10

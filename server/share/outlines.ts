import { Blob, Face, Font, shape, Buffer as Text } from 'harfbuzzjs'

/** A line of text as one path, its baseline at y = 0 and y growing downwards; in units of `size`. */
export type Outline = { path: string; width: number }

export type Outlines = (text: string, size: number) => Outline

/**
 * Sets lines in a font as outlines: a picture made of them looks the same on a server without any
 * Chinese font. A character that the font lacks is left out.
 */
export function openOutlines(ttf: Uint8Array): Outlines {
  const bytes = new Uint8Array(ttf).buffer
  const face = new Face(new Blob(bytes))
  const font = new Font(face)
  return (text, size) => {
    const line = new Text()
    line.addText(text)
    line.guessSegmentProperties()
    shape(font, line)
    const scale = size / face.upem
    const placed: string[] = []
    let x = 0
    const positions = line.getGlyphPositions()
    for (const [at, { codepoint: glyph }] of line.getGlyphInfos().entries()) {
      const place = positions[at]
      if (glyph === 0 || !place) continue
      placed.push(moved(font.glyphToPath(glyph), { scale, x: x + place.xOffset, y: place.yOffset }))
      x += place.xAdvance
    }
    return { path: placed.join(''), width: x * scale }
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

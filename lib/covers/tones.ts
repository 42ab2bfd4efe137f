/** Six colours of a channel, `#RRGGBB`, deep → pale. */
export type Ramp = readonly [string, string, string, string, string, string]

/**
 * A place on the ramp from 0 (deepest) to 5 (palest), fractions between two colours; or the paper
 * that cracks are cut in; or the sun, which is paper by day and a pale moon by night.
 */
export type Tone = number | 'paper' | 'sun'

type Colour = readonly [red: number, green: number, blue: number]

const paper = '#FAFBFC'
const night = '#0E151C'
const moon = '#C3CFD8'
/** Steps between two neighbouring colours of the ramp: finer ones cost bytes and are not seen. */
const steps = 4

function parse(hex: string): Colour {
  const value = Number.parseInt(hex.slice(1), 16)
  return [(value >> 16) & 255, (value >> 8) & 255, value & 255]
}

function format(colour: Colour): string {
  const value = colour.reduce((sum, part) => sum * 256 + Math.round(part), 0)
  return `#${value.toString(16).padStart(6, '0')}`
}

function mix(from: Colour, to: Colour, share: number): Colour {
  const blend = (index: 0 | 1 | 2) => from[index] + (to[index] - from[index]) * share
  return [blend(0), blend(1), blend(2)]
}

function colourAt(ramp: Ramp, place: number): Colour {
  const lower = Math.min(4, Math.floor(place))
  const [from, to] = [ramp[lower], ramp[lower + 1]]
  if (from === undefined || to === undefined) return parse(paper)
  return mix(parse(from), parse(to), place - lower)
}

/** By night the ramp ends one colour earlier, and pales are pulled to the dark most (5–38 %). */
function nightColourAt(ramp: Ramp, place: number): Colour {
  return mix(colourAt(ramp, place * 0.8), parse(night), 0.05 + 0.33 * (place / 5))
}

/** The CSS class of a tone: `a` (deepest) … `u` (palest), `w` for paper, `z` for the sun. */
export function toneClass(tone: Tone): string {
  if (tone === 'paper') return 'w'
  if (tone === 'sun') return 'z'
  const index = Math.round(Math.min(5, Math.max(0, tone)) * steps)
  return String.fromCharCode(97 + index)
}

function coloursOf(name: string, ramp: Ramp): { day: string; dark: string } {
  if (name === 'w') return { day: paper.toLowerCase(), dark: night.toLowerCase() }
  if (name === 'z') return { day: paper.toLowerCase(), dark: moon.toLowerCase() }
  const place = (name.charCodeAt(0) - 97) / steps
  return { day: format(colourAt(ramp, place)), dark: format(nightColourAt(ramp, place)) }
}

/**
 * The style sheet of a picture that uses these tone classes. A tone sets `color`, so that one class
 * serves fills and lines; fills carry a thin line of their own colour, or light would show between
 * neighbours.
 */
export function toneStyle(ramp: Ramp, names: Iterable<string>): string {
  let day = ''
  let dark = ''
  for (const name of [...names].sort()) {
    const colours = coloursOf(name, ramp)
    day += `.${name}{color:${colours.day}}`
    dark += `.${name}{color:${colours.dark}}`
  }
  const base = 'path{fill:currentColor;stroke:currentColor;stroke-linejoin:round}.x{fill:none}'
  return `${base}${day}@media (prefers-color-scheme:dark){${dark}}`
}

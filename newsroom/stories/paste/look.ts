import { linkAddress } from '../content.ts'
import type { Element } from './markup.ts'
import { styleOf } from './markup.ts'

/** How words look, as far as a story keeps it. */
export type Look = { bold: boolean; dots: boolean; href: string | undefined }

export const plainLook: Look = { bold: false, dots: false, href: undefined }

/** How words inside `element` look where those around it look like `outer`. */
export function lookIn(element: Element, outer: Look): Look {
  return {
    bold: boldness(element) ?? outer.bold,
    dots: dottedness(element) ?? outer.dots,
    href: element.name === 'a' ? addressOf(element) : outer.href,
  }
}

/** True or false where the element says so itself. Google Docs wraps all in a `<b>` that is not bold. */
function boldness(element: Element): boolean | undefined {
  const weight = styleOf(element).get('font-weight')
  if (weight === 'bold' || weight === 'bolder') return true
  if (weight === 'normal') return false
  if (weight !== undefined && /^\d+$/.test(weight)) return Number(weight) >= 600
  return ['b', 'strong', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6'].includes(element.name) || undefined
}

/** 着重号: `text-emphasis` in any of its spellings, and `em`, which newspapers set with dots. */
function dottedness(element: Element): boolean | undefined {
  for (const [name, value] of styleOf(element))
    if (/^(-webkit-|-epub-|mso-)?text-emphasis(-style)?$/.test(name))
      return !/^(none|initial|unset)\b/.test(value)
  return element.name === 'em' || undefined
}

const addressOf = ({ attributes }: Element): string | undefined => {
  const address = attributes['href']?.trim().replaceAll(' ', '%20') ?? ''
  return linkAddress.safeParse(address).success ? address : undefined
}

const never = new Set(
  `head title style script noscript template meta link base iframe frame object embed applet svg math
  canvas video audio source track map area form button input select textarea option datalist dialog
  rt rp del w:sdtpr xml`.split(/\s+/),
)

/** What is not part of the text: code, controls, Office's own, what the page itself hides. */
export function isLeftOut(element: Element): boolean {
  if (never.has(element.name) || /^(v|m|st\d|mp)[:-]|^mpvoice|^qqmusic/.test(element.name))
    return true
  if ('hidden' in element.attributes || element.attributes['class'] === 'msocomanchor') return true
  const style = styleOf(element)
  return (
    style.get('display') === 'none' ||
    style.get('visibility') === 'hidden' ||
    style.get('mso-hide') === 'all' ||
    /^0(px|pt|em)?$/.test(style.get('font-size') ?? '') ||
    /^(footnote|endnote|comment|header|footer)/.test(style.get('mso-element') ?? '')
  )
}

/** A picture that someone would see: one or two pixels count visits, they show nothing. */
export function isPicture(element: Element): boolean {
  if (element.name !== 'img' || isLeftOut(element)) return false
  const style = styleOf(element)
  return ['width', 'height'].every((side) => {
    const size = Number.parseFloat(element.attributes[side] ?? style.get(side) ?? '')
    return Number.isNaN(size) || size > 2
  })
}

const blockNames = new Set(
  `address article aside blockquote center dd details div dl dt fieldset figcaption figure footer
  h1 h2 h3 h4 h5 h6 header hgroup li main menu nav ol p pre section summary table ul`.split(/\s+/),
)

/** Whether a new line begins and ends with it. */
export function isBlock(element: Element): boolean {
  const display = styleOf(element).get('display')
  if (display !== undefined) return /^(block|flex|grid|list-item|table|flow-root)$/.test(display)
  return blockNames.has(element.name)
}

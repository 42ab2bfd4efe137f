import { publicUrl } from '#lib/publicUrl.ts'
import { escaped } from '#lib/xml.ts'
import { coverPath } from '../addresses.ts'
import type { Block, Run } from '../stories/content.ts'

/** Whose body it is, for the covers that stand in it. */
type Owner = { hue: string; id: number }

/**
 * The body of a story as the HTML that a feed carries: no class, no style, every address a whole one,
 * because a feed reader knows neither our style sheet nor our host.
 */
export const bodyHtml = (body: readonly Block[], owner: Owner): string =>
  body.map((block) => blockHtml(block, owner)).join('')

function blockHtml(block: Block, owner: Owner): string {
  switch (block.kind) {
    case 'paragraph':
      return wrap('p', runsHtml(block.text))
    case 'leadIn':
      return wrap('p', `——${wrap('b', escaped(block.lead))}${runsHtml(block.text)}`)
    case 'subhead':
      return wrap('h2', block.lines.map(escaped).join('<br>'))
    case 'quote': {
      const by = block.by ? wrap('p', `——${escaped(block.by)}`) : ''
      return wrap('blockquote', wrap('p', escaped(block.text)) + by)
    }
    case 'list':
      return wrap(
        block.ordered ? 'ol' : 'ul',
        block.items.map((runs) => wrap('li', runsHtml(runs))).join(''),
      )
    case 'table':
      return tableHtml(block)
    case 'numbers':
      return wrap(
        'ul',
        block.items
          .map(({ value, unit, label }) => wrap('li', escaped(`${label}：${value}${unit}`)))
          .join(''),
      )
    case 'figure': {
      const cover = {
        hue: owner.hue,
        storyId: owner.id,
        salt: block.cover.salt,
        detail: 'L' as const,
      }
      const image = `<img src="${escaped(publicUrl(coverPath(cover)))}" alt="" width="600" height="400">`
      const caption = wrap('figcaption', escaped(`${block.caption} ${block.credit}`))
      return wrap('figure', image + caption)
    }
    case 'note':
      return wrap(
        'aside',
        wrap('p', wrap('b', escaped(block.title))) + wrap('p', runsHtml(block.text)),
      )
    case 'divider':
      return '<hr>'
  }
}

function tableHtml({ caption, head, rows }: Block & { kind: 'table' }): string {
  const cells = (tag: 'th' | 'td', texts: string[]) =>
    wrap('tr', texts.map((text) => wrap(tag, escaped(text))).join(''))
  return wrap(
    'table',
    wrap('caption', escaped(caption)) +
      wrap('thead', cells('th', head)) +
      wrap('tbody', rows.map((row) => cells('td', row)).join('')),
  )
}

const runsHtml = (runs: readonly Run[]): string =>
  runs
    .map(({ text, dots, href }) => {
      const words = dots ? wrap('em', escaped(text)) : escaped(text)
      return href ? `<a href="${escaped(wholeAddress(href))}">${words}</a>` : words
    })
    .join('')

/** `/contact` → `https://news.example/contact`; what is whole already stays. */
const wholeAddress = (href: string): string => (href.startsWith('/') ? publicUrl(href) : href)

const wrap = (tag: string, html: string): string => `<${tag}>${html}</${tag}>`

import { type DefaultTreeAdapterMap, parse } from 'parse5'
import type { Element, Markup } from './markup.ts'

/** HTML as markup, by the parser of the standard, where there is no browser. */
export const parsed = (html: string): Element => elementOf(parse(html))

type Node = DefaultTreeAdapterMap['parentNode'] | DefaultTreeAdapterMap['element']

function elementOf(node: Node): Element {
  const children = node.childNodes.flatMap((child): Markup[] => {
    if ('value' in child) return [child.value]
    return 'tagName' in child ? [elementOf(child)] : []
  })
  const attributes = 'attrs' in node ? node.attrs.map(({ name, value }) => [name, value]) : []
  return {
    name: 'tagName' in node ? node.tagName : 'document',
    attributes: Object.fromEntries(attributes) as Record<string, string>,
    children,
  }
}

/**
 * A tree of markup without the parser that made it, so that the same cleaning runs in the browser
 * (DOMParser) and in tests without one. Comments and conditional Office markup are not in it.
 */
export type Markup = string | Element
export type Element = {
  /** In lower case; Office's own have a prefix: `o:p`, `v:shape`. */
  name: string
  attributes: Readonly<Record<string, string>>
  children: Markup[]
}

/** What of a DOM node is read; a browser's `document.body` is one. */
export type DomNode = {
  nodeType: number
  nodeName: string
  nodeValue: string | null
  childNodes: ArrayLike<DomNode>
  attributes?: ArrayLike<{ name: string; value: string }>
}

/** A DOM tree as markup. */
export function fromDom(node: DomNode): Element {
  const children: Markup[] = []
  for (const child of Array.from(node.childNodes)) {
    if (child.nodeType === 3) children.push(child.nodeValue ?? '')
    else if (child.nodeType === 1) children.push(fromDom(child))
  }
  const attributes = Array.from(node.attributes ?? [], ({ name, value }) => [name, value])
  return {
    name: node.nodeName.toLowerCase(),
    attributes: Object.fromEntries(attributes) as Record<string, string>,
    children,
  }
}

/** The declarations of a `style` attribute, names and values in lower case. */
export function styleOf({ attributes }: Element): ReadonlyMap<string, string> {
  const declarations = (attributes['style'] ?? '').toLowerCase().split(';')
  return new Map(
    declarations.map((declaration) => {
      const [name = '', ...value] = declaration.split(':')
      return [name.trim(), value.join(':').trim()]
    }),
  )
}

import type { Page } from '@playwright/test'

/** An element as an XML parser reads it. `name` is with its prefix, `text` of all that is in it. */
export type Xml = {
  name: string
  namespace: string | null
  attributes: Record<string, string>
  text: string
  children: Xml[]
}

/** Reads XML by the parser of the browser. Throws where it is not well-formed. */
export async function parseXml(page: Page, text: string): Promise<Xml> {
  return page.evaluate((source) => {
    const read = (element: Element): Xml => ({
      name: element.nodeName,
      namespace: element.namespaceURI,
      attributes: Object.fromEntries(
        [...element.attributes].map(({ name, value }) => [name, value]),
      ),
      text: element.textContent ?? '',
      children: [...element.children].map(read),
    })
    const document = new DOMParser().parseFromString(source, 'application/xml')
    const fault = document.querySelector('parsererror')
    if (fault) throw new Error(`not well-formed: ${fault.textContent}`)
    return read(document.documentElement)
  }, text)
}

export const childrenOf = (element: Xml, name: string): Xml[] =>
  element.children.filter((child) => child.name === name)

/** The text of the one child of that name. Throws where there is none or more. */
export function onlyChild(element: Xml, name: string): string {
  const [child, ...more] = childrenOf(element, name)
  if (!child || more.length > 0) throw new Error(`${element.name} has ${more.length + 1} ${name}`)
  return child.text
}

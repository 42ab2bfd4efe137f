type Tag = { tagName: string; selfClosing: boolean }

/**
 * Follows the tags of a page and knows whether they stand in an element of a kind. Elements are
 * closed by name: one that was left open (a `li`) ends with the one around it, and a stray end tag
 * ends nothing.
 */
export function openElements<T extends Tag>(isOfKind: (tag: T) => boolean) {
  /** Names of the outermost element of the kind and of all that are open in it. */
  const open: string[] = []
  return {
    start(tag: T): void {
      if (open.length === 0 && !isOfKind(tag)) return
      // Only in SVG and MathML does `/>` close an element; `<span/>` in HTML stays open.
      const isForeign = [...open, tag.tagName].some((name) => name === 'svg' || name === 'math')
      const hasNoEnd = isForeign ? tag.selfClosing : voidElements.has(tag.tagName)
      if (!hasNoEnd) open.push(tag.tagName)
    },
    end(tagName: string): void {
      const at = open.lastIndexOf(tagName)
      if (at >= 0) open.length = at
    },
    isOpen: () => open.length > 0,
  }
}

/** HTML standard, 13.1.2: elements that have no content and no end tag. */
const voidElements = new Set(
  'area base br col embed hr img input link meta source track wbr'.split(' '),
)

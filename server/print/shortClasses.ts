/**
 * A utility's name spells out what it sets, `lg:set-[1.375rem]/[2rem]`; on the page it stands in the style
 * and again at each element. Any other name does as well: 500 bytes less of a story's 14 kB. Names
 * without punctuation (`.prose`, `.no-print`) are words that scripts and people know, and stay.
 */
export type ShortClasses = {
  /** The text of a start tag with these classes, in which they are short. */
  inTag: (raw: string, classes: readonly string[]) => string
  /** A style sheet whose selectors name them so; after the whole page has been seen. */
  inStyle: (css: string) => string
}

/** One for each page: the shortest names are those of the page's own few. */
export function openShortClasses(): ShortClasses {
  const short = new Map<string, string>()
  function shortOf(name: string): string {
    if (!isUtility(name)) return name
    const known = short.get(name) ?? `_${short.size.toString(36)}`
    short.set(name, known)
    return known
  }
  return {
    inTag: (raw, classes) => {
      const names = classes.map(shortOf).join(' ')
      return raw.replace(/ class="[^"]*"/, names && ` class="${names}"`)
    },
    inStyle: (css) =>
      css.replace(/\.((?:[\w-]|\\[^\w\s])+)/g, (all, escaped: string) => {
        const name = short.get(escaped.replaceAll('\\', ''))
        return name === undefined ? all : `.${name}`
      }),
  }
}

/** A name that begins with a digit would be escaped by its number: such a one stays as it is. */
const isUtility = (name: string): boolean => /^[a-z-].*[^\w-]/i.test(name)

/** One character (code point) of a tidied text and where it stood in the source, in UTF-16 units. */
export type TidyCharacter = { char: string; at: number }

/**
 * Text from elsewhere as a newspaper sets it: `“　　创 建２０１８\u200b 年”` → `创建2018年`.
 * Goes: what cannot be seen (controls, zero-width, bidi, soft hyphens, halves of surrogate pairs),
 * spaces around the text, spaces beside a 汉字 or a full-width mark. Full-width letters and digits
 * become half-width, any other white space one space. A wide space between 汉字 stays: it parts names.
 * Half-width punctuation stays too; that is the checker's.
 */
export const tidy = (text: string): string => joined(tidyCharacters(text))

/** As `tidy`, each character with its place in the source, for text that carries marks. */
export const tidyCharacters = (text: string): TidyCharacter[] => trim(closeUp(visible(text)))

const joined = (characters: TidyCharacter[]): string => characters.map(({ char }) => char).join('')

const unseen = /\p{Cc}|\p{Cf}|\p{Cs}/u
const space = /[\s\u2028\u2029]/
const wide = '\u3000'

/** What can be seen, each character in its plain form, runs of white space as one. */
function visible(text: string): TidyCharacter[] {
  const seen: TidyCharacter[] = []
  let at = 0
  const characters = Array.from(text)
  for (const [index, source] of characters.entries()) {
    const last = seen.at(-1)
    if (space.test(source) && source !== '\ufeff') {
      const char = source === wide || last?.char === wide ? wide : ' '
      if (last && (last.char === ' ' || last.char === wide)) last.char = char
      else seen.push({ char, at })
    } else if (!unseen.test(source) || joinsEmoji(source, last?.char, characters[index + 1])) {
      seen.push({ char: halfWidth(source), at })
    }
    at += source.length
  }
  return seen
}

/** Inside an emoji of several code points the joiner and the tags of flags are part of the picture. */
const joinsEmoji = (char: string, before = '', after = ''): boolean =>
  char === '\u200d'
    ? /\p{Extended_Pictographic}|\p{Emoji_Modifier}|\ufe0f/u.test(before) &&
      /\p{Extended_Pictographic}/u.test(after)
    : /[\u{e0020}-\u{e007f}]/u.test(char) && /[\u{1f3f4}\u{e0020}-\u{e007e}]/u.test(before)

/** `２` → `2`, `Ａ` → `A`; anything else as it is. */
const halfWidth = (char: string): string =>
  /[０-９Ａ-Ｚａ-ｚ]/.test(char) ? String.fromCharCode(char.charCodeAt(0) - 0xfee0) : char

const han = /[\p{Script=Han}〇]/u
const mark = /[\u3001-\u303f\uff01-\uff0f\uff1a-\uff20\uff3b-\uff40\uff5b-\uff65]/
/** Marks that Chinese and Latin text share: which they are, their other neighbour says. */
const shared = /[“”‘’—…·]/
const latin = /[A-Za-z0-9]/

const closeUp = (characters: TidyCharacter[]): TidyCharacter[] =>
  characters.filter(({ char }, index) => {
    const before = characters[index - 1]?.char ?? ''
    const after = characters[index + 1]?.char ?? ''
    if (char === wide) return !mark.test(before) && !mark.test(after)
    return char !== ' ' || !(isStray(before, after) || isStray(after, before))
  })

const isStray = (chinese: string, other: string): boolean =>
  (han.test(chinese) || mark.test(chinese)) &&
  [han, mark, shared, latin].some((kind) => kind.test(other))

function trim(characters: TidyCharacter[]): TidyCharacter[] {
  const isInk = ({ char }: TidyCharacter) => char !== ' ' && char !== wide
  const first = characters.findIndex(isInk)
  return first < 0 ? [] : characters.slice(first, characters.findLastIndex(isInk) + 1)
}

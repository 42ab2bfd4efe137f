import hongKong from 'opencc-js/dict/HKVariantsRev'
import simplified from 'opencc-js/dict/TSCharacters'
import taiwan from 'opencc-js/dict/TWVariantsRev'

/**
 * What of a text decides whether it is found, character by character, so that a place in the folded
 * text is a place in the original. `wide` scripts are written without spaces between words.
 */
export type Kind = 'wide' | 'letter' | 'digit' | 'space' | 'point' | 'hyphen' | 'break'
export type Folded = { text: string; kind: Kind }

/**
 * Characters that one reader types for another and OpenCC’s characters keep apart: 看著 is 看着, 瞭解 is
 * 了解. Words that differ only by them are one to search.
 */
const alike =
  '著着 麽么 麼么 幺么 瞭了 覆复 鍊链 伕夫 讎仇 藉借 彷仿 濬浚 薰熏 荳豆 馀余 餘余 綫线 缐线 暱昵 託托 讬托 鉅巨 钜巨 谘咨 諮咨 ' +
  '迳径 逕径 锺钟 鍾钟 麹曲 麴曲 麪面 麺面 侭尽 儘尽 甦苏 甯宁 拏拿 揹背 隄堤 菓果 噁恶 閒闲 餵喂 蘋苹 鎗枪 籐藤 篠筱 耡锄 燄焰 繐穗'

const pairsOf = (dictionary: string): [string, string][] =>
  dictionary.split('|').flatMap((entry): [string, string][] => {
    const [from, to] = entry.split(' ')
    return from && to && [...from].length === 1 && [...to].length === 1 ? [[from, to]] : []
  })

/** 繁 → 简, by single characters: a word's neighbours never change what it is found by. */
const toSimplified = new Map(pairsOf(simplified))
const toStandard = new Map([...pairsOf(taiwan), ...pairsOf(hongKong)])
const toAlike = new Map(alike.split(' ').map((pair) => [...pair] as [string, string]))

function simplify(character: string): string {
  const standard = toStandard.get(character) ?? character
  const plain = toSimplified.get(standard) ?? toSimplified.get(character) ?? standard
  return toAlike.get(character) ?? toAlike.get(plain) ?? plain
}

const wide =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Bopomofo}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\p{Script=Tibetan}ー]/u

function kindOf(character: string): Kind | null {
  if (/\p{Nd}/u.test(character)) return 'digit'
  if (/[\p{L}\p{N}]/u.test(character)) return wide.test(character) ? 'wide' : 'letter'
  // Accents and vowel marks, zero-width characters, controls: as if they were not there
  if (/[\n\r\u2028\u2029]/u.test(character)) return 'break'
  if (/[\p{Zs}\t]/u.test(character)) return 'space'
  if (/[\p{M}\p{Cf}\p{Cc}]/u.test(character)) return null
  if (/[-\u2010\u2011]/u.test(character)) return 'hyphen'
  return character === '.' ? 'point' : 'break'
}

const known = new Map<number, readonly Folded[]>()

/**
 * One character as it is found by: compatibility forms, case, accents and 繁 taken away (Unicode's
 * NFKD, so that it needs no neighbours, without its marks): Ａ → a, é → e, ㎡ → m 2, 創 → 创.
 * None for what cannot be seen.
 */
export function foldCharacter(code: number): readonly Folded[] {
  const found = known.get(code)
  if (found) return found
  const lower = String.fromCodePoint(code).normalize('NFKD').toUpperCase().toLowerCase()
  const folded = [...lower.normalize('NFKD')].flatMap((each): Folded[] => {
    const text = simplify(each)
    const kind = kindOf(text)
    return kind ? [{ text, kind }] : []
  })
  known.set(code, folded)
  return folded
}

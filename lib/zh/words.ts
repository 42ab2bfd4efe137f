import { Jieba } from '@node-rs/jieba'
import { dict } from '@node-rs/jieba/dict.js'
import { single } from '../single.ts'
import { headlineLength } from './length.ts'

/** How firmly a token holds to the one after it; the weakest give way where a piece is too long. */
const free = 0
const inQuotes = 1
const inObject = 2
const inWord = 3
const never = 9

type Token = { text: string; tag: string; hold: number }

const longest = 8 // 字

/** Words that the dictionary lacks and that fall into wrong halves: 手足|口病, 碳中|和. */
const modern = ['手足口病', '碳中和', '公租房', '医联体', '获得感']

/** One for the process: its dictionary takes a quarter of a second and tens of megabytes. */
const jieba = () =>
  single('jieba', () => {
    const made = Jieba.withDict(dict)
    made.loadDict(entries(modern))
    return made
  })

/**
 * Words never to be cut, for all copies of this module: names of people, places and campaigns, as
 * the newsroom lists them. Throws RangeError for what cannot be a word (2 to 16 letters, no marks).
 */
export function addWords(words: Iterable<string>): void {
  const list = [...words]
  const wrong = list.find((word) => !/^[\p{L}\p{Nd}]{2,16}$/u.test(word))
  if (wrong !== undefined)
    throw new RangeError(`Not a word of 2 to 16 letters without spaces or marks: “${wrong}”`)
  jieba().loadDict(entries(list))
}

/** The words of a text as the dictionary cuts them, marks and spaces among them: 地铁|穿江|盾构. */
export const wordsOf = (text: string): string[] => jieba().cut(text, true)

/** Lines of a dictionary: word, frequency (high: it wins over its parts), part of speech. */
const entries = (words: string[]) => Buffer.from(words.map((word) => `${word} 20000 n\n`).join(''))

/**
 * The pieces of a headline between which a `<wbr>` may stand under `word-break: keep-all`:
 * 把创城工作打造成群众满意工程 → 把创城工作|打造成|群众|满意|工程. Joined they are the text, to the
 * character; a space ends its piece. Marks stay with their neighbour by CLREQ, “Prohibition rules
 * for line start and line end” (strict) and “for unbreakable marks”; single characters, numbers
 * with their units and short quotations stay whole; a piece is at most 8 字 unless it is one word.
 * About 25 µs a headline; the first call loads the dictionary, a quarter of a second.
 */
export function headlineParts(text: string): string[] {
  const tokens = tokensOf(text)
  holdByMarks(tokens)
  for (const index of tokens.keys()) holdSingle(tokens, index)
  for (const index of tokens.keys()) holdObject(tokens, index)
  for (const index of tokens.keys()) holdQuotation(tokens, index)
  return tokens.length > 0 ? cut(tokens) : []
}

/** Cuts wherever nothing holds, then too long pieces at their weakest holds. */
function cut(tokens: Token[]): string[] {
  const text = tokens.map((token) => token.text).join('')
  const weakest = tokens.slice(0, -1).reduce((least, { hold }) => Math.min(least, hold), never)
  const fits = headlineLength(text.trim()) <= longest
  if (weakest === never || (weakest > free && fits)) return [text]
  const pieces: string[] = []
  let from = 0
  for (const [index, { hold }] of tokens.entries()) {
    if (hold > weakest && index < tokens.length - 1) continue
    pieces.push(...cut(tokens.slice(from, index + 1)))
    from = index + 1
  }
  return pieces
}

function tokensOf(text: string): Token[] {
  const tokens: Token[] = []
  let at = 0
  // sliced from the text, for jieba gives a lone surrogate back as U+FFFD
  for (const { word, tag } of jieba().tag(text, true)) {
    for (const length of lengthsIn(word, tag)) {
      tokens.push({ text: text.slice(at, at + length), tag, hold: free })
      at += length
    }
  }
  return at === text.length ? tokens : [{ text, tag: 'x', hold: free }]
}

/**
 * The dictionary lists phrases as words (tag l): 群众满意 → 群众|满意. Those with a number or a
 * negation are felt as one: 三教九流, 不可避免.
 */
function lengthsIn(word: string, tag: string): number[] {
  const idiom = /[一二两三四五六七八九十百千万不无没]/
  if (tag !== 'l' || word.length !== 4 || idiom.test(word)) return [word.length]
  const known = (half: string) => jieba().cut(half, false).length === 1
  return known(word.slice(0, 2)) && known(word.slice(2)) ? [2, 2] : [4]
}

const space = /^(?:[^\S\u00a0\u202f\ufeff]|\u200b)+$/
const closing =
  /^[\p{Pe}\p{Pf}\p{M}\p{Emoji_Modifier}、，。．！？：；…—·•‧・～／%％‰℃°!),.:;?\]}々\u200d]/u
const joining = /^[-–~"'/_\u00a0\u202f\u2060\ufeff]/
const opening = /(?:[\p{Ps}\p{Pi}([{#$¥￥£€№"'/／\u00a0\u202f\u2060\ufeff]|\u200d)$/u
const foreignEnd = /(?:(?!\p{Script=Han})\p{L}|[\p{Nd}\p{RI}@#&+=_~%$.:/?-])$/u
const foreignStart = /^(?:(?!\p{Script=Han})\p{L}|[\p{Nd}\p{RI}@#&+=_~%$.:/?-])/u
const figures = /^[\p{Nd}.,:%‰+~–-]+$/u
const numerals = /^[〇零一二三四五六七八九十百千万亿两几数半多余]+$/
const isWord = (token: Token | undefined) => /[\p{L}\p{Nd}]/u.test(token?.text ?? '')

function holdByMarks(tokens: Token[]): void {
  let solid = '' // the last token that is no space
  for (const [index, token] of tokens.entries()) {
    if (!space.test(token.text)) solid = token.text
    const next = tokens[index + 1]
    if (next && (closing.test(next.text) || space.test(next.text) || opening.test(solid)))
      token.hold = never
    else if (next && solid === token.text && belongTogether(token, next)) token.hold = never
    else if (next) token.hold = holdByFigures(tokens, index)
  }
}

/** https|:|// · 3200|余万元 · 10|月末 · 88|元, but not 400|爱好者 */
function belongTogether(token: Token, next: Token): boolean {
  if (joining.test(next.text)) return true
  if (foreignEnd.test(token.text) && foreignStart.test(next.text)) return true
  if (!figures.test(token.text) && !(token.tag === 'm' && numerals.test(token.text))) return false
  return isWord(next) && (next.text.length <= 2 || /^[余多几千万亿]/.test(next.text))
}

/** 3|至|5天 and 2011|—|2018年 never part, 5月|14日 only where the piece would be too long. */
function holdByFigures(tokens: Token[], index: number): number {
  const textAt = (at: number) => tokens[at]?.text ?? ''
  if (!figures.test(textAt(index + 1))) return free
  if (/^[至到—–～]$/.test(textAt(index)) && figures.test(textAt(index - 1))) return never
  return /[年月]$/.test(textAt(index)) && /^[月日]/.test(textAt(index + 2)) ? inObject : free
}

const toTheLeft = /^[uykfq]/ // particles, endings, 里 上 中, measures
const endings = new Set(
  '感性化率型式级者员家界团队局处院校馆场厂店路街桥区县镇乡村线版奖杯节季案费税款法权力度量值器品桩房债侧',
)
const complements = /^[到至成出入于起来去完满掉过]$/
const modals = /^[可能会应要须需将已]$/

/** A single character leans on a neighbour: 市民|们, 的 back; 把|创城, 可|免费, 赏|杜鹃 forward. */
function holdSingle(tokens: Token[], index: number): void {
  const [before, token, after] = [tokens[index - 1], tokens[index], tokens[index + 1]]
  if (!token || !/^\p{Script=Han}$/u.test(token.text)) return
  const held = before !== undefined && before.hold >= inWord && isWord(before)
  if (held && (before.hold === never || modals.test(token.text))) return
  if (token.hold === never && isWord(after)) return
  const followed = token.hold < never && (isWord(after) || opening.test(after?.text ?? ''))
  if (before && isWord(before) && (!followed || leansBack(before, token, after)))
    before.hold = Math.max(before.hold, inWord)
  else if (followed) token.hold = Math.max(token.hold, inWord)
}

function leansBack(before: Token, token: Token, after: Token | undefined): boolean {
  // 前 5月, but 雨 前
  if (token.tag === 'f' && figures.test(after?.text ?? '')) return false
  // 走|过 马路, but 老人 过|马路
  if (complements.test(token.text)) return before.tag.startsWith('v')
  if (toTheLeft.test(token.tag)) return true
  return endings.has(token.text) && before.text.length > 1
}

/** What 把, 将, 被 and 对 govern stays with them when a verb follows: 把|创城|工作 打造成. */
function holdObject(tokens: Token[], index: number): void {
  const [preposition, first, second, verb] = tokens.slice(index, index + 4)
  if (!preposition || !first || !second || !verb) return
  const object = preposition.text + first.text + second.text
  const governs = preposition.hold === inWord && /^[把将被对]$/.test(preposition.text)
  const nouns = /^(?:n|x$)/.test(first.tag) && /^(?:n|vn|an)/.test(second.tag)
  if (governs && nouns && /^[vdp]/.test(verb.tag) && object.length <= 5)
    first.hold = Math.max(first.hold, inObject)
}

/** A quotation of up to four 字 stays whole: “引鸟|入画”, （创新|前沿）. */
function holdQuotation(tokens: Token[], index: number): void {
  if (!/^[“‘《〈（「『【]$/.test(tokens[index]?.text ?? '')) return
  const rest = tokens.slice(index + 1, index + 6)
  const length = rest.findIndex((token) => /^[”’》〉）」』】]$/.test(token.text))
  const inside = rest.slice(0, Math.max(length, 0))
  if (headlineLength(inside.map((token) => token.text).join('')) > 4) return
  for (const token of inside)
    if (!space.test(token.text)) token.hold = Math.max(token.hold, inQuotes)
}

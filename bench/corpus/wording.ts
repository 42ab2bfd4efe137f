import { Jieba, type TaggedWord } from '@node-rs/jieba'
import { dict } from '@node-rs/jieba/dict.js'
import type { Random } from '#lib/covers/random.ts'
import { plainText, type StoryContent } from '#newsroom/stories/content.ts'
import { draw } from './draw.ts'
import { attributions, headlines, openings } from './frames.ts'
import { acquaintance, district } from './names.ts'
import { figure, joined, type Part, partsOf, say, type Urns } from './slots.ts'

/** How the generated stories speak. Every answer is pure Chinese text without white space. */
export type Wording = {
  /** The first sentence of a story. */
  opening: (random: Random) => string
  /** A sentence with the mark at its end. */
  sentence: (random: Random) => string
  /** A clause of a headline, without a mark. */
  headline: (random: Random) => string
}

/** Not to be shuffled, not even for a bench: politics, persons in office, crimes of war. */
const untouchable =
  /习近平|书记|主席|党|中央|国务院|纪委|纪检|监委|腐败|七三一|伯力|侵华|日军|细菌|审判/

/** Kinds of words (jieba's tags) that may stand for one another, and how often they do. */
const exchanged: Record<string, number> = { n: 0.75, v: 0.45, vn: 0.6, a: 0.5, s: 0.7 }
/** Words that make no sense out of their place: 没有, 女士, 小时. */
const rooted = /[没不]|女士$|先生$|^(?:小时|时候|有人|这些|网讯)$/
/** Fewer different words would only repeat themselves. */
const leastWords = 12

/**
 * Learns to write from stories, the demo's own: their sentences, cut into words, are the patterns, and
 * a word may be replaced by any other of its kind and length, drawn by its frequency in them. About
 * half a second.
 */
export function learnWording(stories: readonly StoryContent[]): Wording {
  const jieba = Jieba.withDict(dict)
  const texts = stories.map((story) => [story.title, ...plainText(story.body).split('\n')])
  const lines = texts.filter((text) => !untouchable.test(text.join(''))).flat()
  const cut = (pieces: string[]) => pieces.filter(isWhole).map((piece) => jieba.tag(piece, true))
  const sentences = cut(
    lines.flatMap((line) => line.match(/[^。！？]+[。！？]+[”’」』）]?/g) ?? []),
  )
  const clauses = cut(
    texts.flatMap(([title = '']) => (untouchable.test(title) ? [] : title.split(/[ ，？！：]/))),
  )
  const urns = fillUrns(sentences)
  const patterns = (tagged: TaggedWord[][], frames: string[], times: number): Part[][] => [
    ...tagged.map((words) => patternOf(words, urns)),
    ...frames.flatMap((frame) => Array<Part[]>(times).fill(partsOf(frame, urns))),
  ]
  const kinds = {
    opening: patterns([], openings, 1),
    sentence: patterns(sentences, attributions, 30),
    headline: patterns(clauses, headlines, 12),
  }
  return {
    opening: (random) => say(draw(random, kinds.opening), random),
    sentence: (random) => say(draw(random, kinds.sentence), random),
    headline: (random) => say(draw(random, kinds.headline), random),
  }
}

/** Of the length of one sentence, quotation marks in pairs, each of its characters one 字 to count. */
function isWhole(text: string): boolean {
  const count = (mark: string) => text.split(mark).length
  const pairs = ['“”', '‘’', '《》', '（）'].every(([a = '', b = '']) => count(a) === count(b))
  return (
    pairs &&
    text.length >= 4 &&
    text.length <= 50 &&
    !/[\s\p{M}\p{C}\u{10000}-\u{10ffff}]/u.test(text)
  )
}

function fillUrns(sentences: TaggedWord[][]): Urns {
  const urns: Urns = new Map()
  for (const { word, tag } of sentences.flat()) {
    if (!(tag in exchanged) || rooted.test(word) || !/^\p{Script=Han}{2,}$/u.test(word)) continue
    const urn = urns.get(tag + word.length) ?? []
    urns.set(tag + word.length, urn)
    urn.push(word)
  }
  for (const [kind, urn] of urns) if (new Set(urn).size < leastWords) urns.delete(kind)
  return urns
}

function patternOf(words: TaggedWord[], urns: Urns): Part[] {
  return joined(words.map((word, at) => partOf(word, words[at + 1]?.word ?? '', urns)))
}

function partOf({ word, tag }: TaggedWord, next: string, urns: Urns): Part {
  if (/^\d{1,4}$/.test(word) && !/^[.\d%℃-]/.test(next)) return figure(word, next)
  if (/^.(?:女士|先生|师傅|大爷|大娘)$/.test(word)) return acquaintance
  if (tag === 'ns' && /^..+[区县]$/.test(word)) return district
  if (rooted.test(word)) return word
  const urn = urns.get(tag + word.length)
  const often = exchanged[tag] ?? 0
  return urn ? (random) => (random.chance(often) ? draw(random, urn) : word) : word
}

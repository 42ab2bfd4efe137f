import type { Random } from '#lib/covers/random.ts'
import type { Block } from '#newsroom/stories/content.ts'
import { drawWhole } from './draw.ts'
import type { Wording } from './wording.ts'

export type Body = {
  blocks: Block[]
  /** 字, as `wordCount` of the plain text would count them: no text here holds white space. */
  words: number
}

/** 字 wanted: from 210 up to eleven times as many, half of all below 420, one in ten above 1,500. */
const wantedWords = (random: Random): number => Math.round(210 * 11 ** (random.unit() ** 1.8))

/*
 * The keys of every block stand in the order of the alphabet, so that its JSON is already the
 * canonical one that a revision's hash is made of (see insert.ts).
 */
const paragraph = (text: string): Block => ({ kind: 'paragraph', text: [{ text }] })

/** A body of 200 to 2,500 字 in 3 paragraphs and more; some have subheads, a few a list. */
export function drawBody(random: Random, wording: Wording): Body {
  const wanted = wantedWords(random)
  const count = Math.max(3, Math.round(wanted / drawWhole(random, 85, 130)))
  const subheadEvery = count >= 5 && random.chance(0.35) ? drawWhole(random, 2, 4) : 0
  const listAt = random.chance(0.05) ? drawWhole(random, 1, count - 1) : -1
  const blocks: Block[] = []
  let words = 0
  const write = (text: string): string => {
    words += text.length
    return text
  }
  for (let at = 0; at < count; at++) {
    if (at > 0 && at % subheadEvery === 0)
      blocks.push({ kind: 'subhead', lines: [write(wording.headline(random))] })
    let text = write(at === 0 ? wording.opening(random) : wording.sentence(random))
    while (words < (wanted * (at + 1)) / count) text += write(wording.sentence(random))
    blocks.push(paragraph(text))
    if (at === listAt) blocks.push(drawList(random, () => write(`${wording.headline(random)}。`)))
  }
  return { blocks, words }
}

function drawList(random: Random, item: () => string): Block {
  const items = Array.from({ length: drawWhole(random, 2, 4) }, () => [{ text: item() }])
  return { items, kind: 'list', ordered: random.chance(0.5) }
}

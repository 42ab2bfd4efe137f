import type { Match, PlaceRule, Scene } from '../../rule.ts'
import { nestingIn } from '../pairs.ts'

/** Pairs of `kind` directly inside another of the same kind, whole, set in `open` and `close`. */
const inner = (scene: Scene, kind: string, open: string, close: string): Match[] =>
  nestingIn(scene)
    .pairs.filter((pair) => pair.kind === kind && pair.inside?.kind === kind)
    .map((pair) => ({
      from: pair.open,
      to: pair.close + 1,
      suggestion: `${open}${scene.place.text.slice(pair.open + 1, pair.close)}${close}`,
    }))

export const nestedTitle: PlaceRule = {
  id: 'punctuation.nestedTitle',
  level: 'error',
  clause: 'GB/T 15834—2011 4.15.3.3',
  sentence: '书名号里面还用书名号时，里面一层用单书名号。',
  find: (scene) => inner(scene, '《', '〈', '〉'),
  examples: [['《《百年孤独》导读》', '《〈百年孤独〉导读》']],
  clean: ['《〈呼兰河传〉导读》', '《乡愁》《雪》'],
}

export const nestedQuote: PlaceRule = {
  id: 'punctuation.nestedQuote',
  level: 'error',
  clause: 'GB/T 15834—2011 4.8.3.3',
  sentence: '引号里面还用引号时，里面一层用单引号。',
  find: (scene) => inner(scene, '“', '‘', '’'),
  examples: [['“她说“不冷”，手却红了。”', '“她说‘不冷’，手却红了。”']],
  clean: ['“她说‘不冷’，手却红了。”', '“去吗？”“去！”', '“他说‘这叫“等江”’。”'],
}

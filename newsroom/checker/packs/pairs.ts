import { type Nesting, nestingOf } from '../nesting.ts'
import type { Match, PlaceRule, Scene } from '../rule.ts'

/** 成对标点: what is opened is closed, the right way round. */

const clause = 'GB/T 15834—2011 4.8、4.9、4.15'

const nestings = new WeakMap<object, Nesting>()
/** The marks of a place, followed once for all rules. */
export function nestingIn({ place }: Pick<Scene, 'place'>): Nesting {
  const known = nestings.get(place) ?? nestingOf(place.text)
  nestings.set(place, known)
  return known
}

const one = (at: number, suggestion: string | null = null): Match => ({
  from: at,
  to: at + 1,
  suggestion,
})

/**
 * A quotation of several paragraphs opens each of them and is closed in the last only, so a “ that
 * begins a paragraph may stay open where the next one begins with “ too.
 */
const goesOn = ({ place, places, at }: Scene, mark: number): boolean =>
  place.role === 'body' &&
  /^\s*$/u.test(place.text.slice(0, mark)) &&
  place.text.charAt(mark) === '“' &&
  /^\s*“/u.test(places[at + 1]?.text ?? '')

export const pairs: readonly PlaceRule[] = [
  {
    id: 'pairs.unclosed',
    level: 'error',
    clause,
    sentence: '只有前一半，没有后一半，请补上或删去。',
    find: (scene) =>
      nestingIn(scene)
        .unclosed.filter((mark) => !goesOn(scene, mark))
        .map((at) => one(at)),
    examples: [
      ['“我们下周开工，他说。', null],
      ['新规（试行自6月起施行。', null],
    ],
    clean: ['“他说‘开江了’，大伙儿全跑了出去。”', '条件如下：1）年满18周岁；2）身体健康。'],
  },
  {
    id: 'pairs.unopened',
    level: 'error',
    clause,
    sentence: '只有后一半，没有前一半，请补上或删去。',
    find: (scene) => nestingIn(scene).unopened.map((at) => one(at)),
    examples: [['套票）比单买便宜三成。', null]],
    clean: [
      'a）先关总阀；b）再放水。',
      '他用英语说：“I’m fine。”',
      '（一）带好证件；（二）提前入场。',
    ],
  },
  {
    id: 'pairs.reversed',
    level: 'error',
    clause,
    sentence: '引号的方向反了。',
    find: (scene) => nestingIn(scene).reversed.map(({ at, mark }) => one(at, mark)),
    examples: [
      ['他说：“谢谢老师“，转身跑了。', '他说：“谢谢老师”，转身跑了。'],
      ['他说：”开江了”，放下电话就走。', '他说：“开江了”，放下电话就走。'],
    ],
    clean: ['“我问她‘冷不冷’，她摇头。”', '他反复说“快了”“快了”。'],
  },
]

import { type PlaceRule, patternRule } from '../../rule.ts'

/** What a rule of wording rests on where no law says it. */
export const usage = '新闻报道用语惯例'

/** A rule of fixed words, evasions seen through. */
export const wording = (
  id: string,
  level: PlaceRule['level'],
  sentence: string,
  pattern: RegExp,
  right: Readonly<Record<string, string>>,
  { examples, clean, clause = usage }: Pick<PlaceRule, 'examples' | 'clean'> & { clause?: string },
): PlaceRule => {
  const rule = patternRule({
    id,
    level,
    clause,
    sentence,
    pattern,
    isFolded: true,
    ...(Object.keys(right).length > 0 && { suggest: ([found]) => right[found] ?? '' }),
    examples,
    clean,
  })
  return rule
}

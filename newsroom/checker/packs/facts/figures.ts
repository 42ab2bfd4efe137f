import type { Match, StoryRule } from '../../rule.ts'

/** A figure with what it counts: `3200盏路灯` → 3200, 盏, 路灯. */
type Figure = {
  from: number
  to: number
  value: number
  unit: string
  around: string[]
  isAbout: boolean
}

const written =
  /(近|约|超|逾|超过)?(?<![\d.A-Za-z])(\d{1,3}(?:,\d{3})+|\d+(?:\.\d+)?)([余多])?([万亿])?([余多])?(?!\d|[年月日时分秒点号岁路楼届][^\d]?)(公里|平方米|公顷|[\p{Script=Han}%％])/gu

function figuresIn(text: string): Figure[] {
  return [...text.matchAll(written)].map(({ index, 0: found, ...groups }) => {
    const scale = { 万: 1e4, 亿: 1e8 }[groups[4] ?? ''] ?? 1
    const to = index + found.length
    const before = /[\p{Script=Han}]{0,4}$/u.exec(text.slice(0, index))?.[0] ?? ''
    const after = /^[\p{Script=Han}]{0,4}/u.exec(text.slice(to))?.[0] ?? ''
    return {
      from: index,
      to,
      value: Number(groups[2]?.replaceAll(',', '')) * scale,
      unit: groups[6] ?? '',
      around: [...pairsOf(before), ...pairsOf(after)],
      isAbout: Boolean(groups[1] || groups[3] || groups[5]),
    }
  })
}

const pairsOf = (words: string): string[] =>
  Array.from({ length: Math.max(0, words.length - 1) }, (_, at) => words.slice(at, at + 2))

/** 3200余 and 3217 are one figure. */
const isSame = (one: Figure, other: Figure): boolean =>
  one.value === other.value ||
  ((one.isAbout || other.isAbout) && Math.abs(one.value - other.value) <= 0.1 * one.value)

/**
 * A figure above the body that the body does not have, where the body has another of the same unit for
 * the same thing (two neighbouring 汉字 in common): `更换路灯3200盏` above, `路灯2300盏` below.
 */
export const figureDiffers: StoryRule = {
  id: 'facts.figureDiffers',
  level: 'doubt',
  clause: '数据核对',
  sentence: '和正文里的数字不一样，请核对。',
  compare: ({ places }) => {
    const isAbove = (key: string) => !key.startsWith('body.')
    const below = places.filter(({ key }) => !isAbove(key)).flatMap(({ text }) => figuresIn(text))
    const cells = new Set(
      places.filter(({ role }) => role === 'cell').map(({ text }) => Number.parseFloat(text)),
    )
    return places
      .filter(({ key }) => isAbove(key))
      .flatMap(({ key, text }) =>
        figuresIn(text).flatMap((figure): (Match & { place: string })[] => {
          if (cells.has(figure.value) || below.some((one) => isSame(figure, one))) return []
          const other = below.find(
            (one) =>
              one.unit === figure.unit && one.around.some((pair) => figure.around.includes(pair)),
          )
          return other ? [{ place: key, from: figure.from, to: figure.to, suggestion: null }] : []
        }),
      )
  },
}

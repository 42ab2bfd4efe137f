import { describe, expect, test } from 'vitest'
import { orThrow } from '#lib/result.ts'
import { mostPieces, type Piece, parseQuery, segmentsText } from './parseQuery.ts'
import { longestQuery } from './place.ts'

const shown = ({ field, segments, isExact }: Piece): string =>
  `${field === 'any' ? '' : `${field}:`}${isExact ? `“${segmentsText(segments)}”` : segmentsText(segments)}`
const read = (typed: string) => {
  const { pieces, without, days } = orThrow(parseQuery(typed))
  return [
    ...pieces.map(shown),
    ...without.map((piece) => `-${shown(piece)}`),
    ...(days ? [days] : []),
  ]
}

describe('A reader asks for', () => {
  test.each([
    ['all of several words', '香坊区 创城', ['香坊区', '创城']],
    ['the same, with a space of full width', '香坊区\u3000创城', ['香坊区', '创城']],
    [
      'words as they stand, in quotes of any kind',
      '"创城工作" “志愿” 「早市」',
      ['“创城工作”', '“志愿”', '“早市”'],
    ],
    ['a quotation that was not closed', '“创城 工作', ['“创城工作”']],
    ['a word in front of a quotation', '香坊区“创城”', ['香坊区', '“创城”']],
    ['words, but not others', '公交 -扫码 －“手机 支付”', ['公交', '-扫码', '-“手机支付”']],
    ['a name with a hyphen in it', '哈尔滨-牡丹江', ['哈尔滨 牡丹江']],
    [
      'a channel, an author, a source',
      '频道:冰城 作者：赵川 来源:新晚报',
      ['channel:冰城', 'byline:赵川', 'source:新晚报'],
    ],
    ['a field in 繁体, with a quotation', '頻道:“冰城新聞”', ['channel:“冰城新闻”']],
    ['stories without a channel', '马拉松 -频道:国际', ['马拉松', '-channel:国际']],
    ['a month', '日期:2018-05 江', ['江', { from: '2018-05-01', to: '2018-05-31' }]],
    ['months', '日期:2018-05..2018-06', [{ from: '2018-05-01', to: '2018-06-30' }]],
    ['days from then on', '日期:2018-05-14..', [{ from: '2018-05-14', to: null }]],
    [
      'days until then, in full-width digits',
      '日期:..２０１８',
      [{ from: null, to: '2018-12-31' }],
    ],
    ['the same word twice', '创城 創城', ['创城']],
    ['words among what cannot be searched', '* AND ( 创城 NEAR) ^', ['and', '创城', 'near']],
  ])('%s', (_, typed, wanted) => {
    expect(read(typed)).toEqual(wanted)
  })
})

describe('A reader is told what to do', () => {
  test.each([
    ['', 'nothingAsked'],
    ['，。！', 'nothingAsked'],
    ['\u0000\u200b', 'nothingAsked'],
    ['-扫码', 'onlyWithout'],
    ['日期:昨天', 'badDate'],
    ['日期:2018-13', 'badDate'],
    ['日期:2018-02-30', 'badDate'],
    ['日期:2018-06..2018-05', 'badDate'],
    ['日期:..', 'badDate'],
    ['字'.repeat(longestQuery + 1), 'tooLong'],
    [Array.from({ length: mostPieces + 1 }, (_, at) => `词${at}`).join(' '), 'tooManyPieces'],
    ['一，二，三，四，五，六，七，八，九', 'tooManyPieces'],
  ])('about %j: %s', (typed, reason) => {
    const result = parseQuery(typed)
    expect(result).toMatchObject({ ok: false, refusal: { reason } })
    expect(result.ok || result.refusal.sentence).toMatch(/\p{Script=Han}.*。$|例如/u)
  })
})

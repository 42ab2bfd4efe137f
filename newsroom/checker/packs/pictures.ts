import type { DraftBlock } from '../../stories/draft/shape.ts'
import type { Match, StoryRule } from '../rule.ts'

/**
 * 图片. A figure of a draft has a caption, which is also what a screen reader says (alt), and a credit,
 * which names who made it. Licence and AI label are read from these words until they have fields.
 */
type Picture = { key: string; alt: string; credit: string }

const picturesIn = (body: readonly DraftBlock[]): Picture[] =>
  body.flatMap((block, at) =>
    block.kind === 'figure'
      ? [{ key: `body.${at}`, alt: block.caption, credit: block.credit }]
      : [],
  )

const rule = (
  head: Omit<StoryRule, 'compare'>,
  find: (picture: Picture) => (Match & { place: string }) | null,
): StoryRule => ({
  ...head,
  compare: ({ draft }) => picturesIn(draft.body).flatMap((picture) => find(picture) ?? []),
})

const missing = (place: string): Match & { place: string } => ({ place, from: 0, to: 0 })
const isBlank = (words: string): boolean => words.trim() === ''

const aiMade =
  /(?:AI|人工智能|大模型)(?:软件|工具)?(?:绘制|制作|作图|绘图|画的|出图)|文生图|Midjourney|Stable ?Diffusion|DALL|即梦|文心一格|通义万相/iu
const aiLabel = /(?:AI|人工智能)(?:合成|生成)/iu
const taken = /网络|网上|百度|微信|朋友圈|截图|资料图|来自互联网/u
const licensed = /授权|版权|CC|公有领域|视觉中国|东方IC|新华社|提供/u

export const pictures: readonly StoryRule[] = [
  rule(
    {
      id: 'pictures.alt',
      level: 'error',
      clause: 'GB/T 37668—2019；网页内容无障碍',
      sentence: '图片没有说明，看不见图的读者不知道是什么。',
    },
    ({ key, alt }) => (isBlank(alt) ? missing(`${key}.caption`) : null),
  ),
  rule(
    {
      id: 'pictures.photographer',
      level: 'error',
      clause: '《中华人民共和国著作权法》第十条',
      sentence: '图片没有写明作者。',
    },
    ({ key, credit }) => (isBlank(credit) ? missing(`${key}.credit`) : null),
  ),
  rule(
    {
      id: 'pictures.licence',
      level: 'doubt',
      clause: '《中华人民共和国著作权法》第二十六条',
      sentence: '图片来自别处，没有写明授权。',
    },
    ({ key, credit }) =>
      taken.test(credit) && !licensed.test(credit)
        ? { place: `${key}.credit`, from: 0, to: credit.length, suggestion: null }
        : null,
  ),
  rule(
    {
      id: 'pictures.aiLabel',
      level: 'error',
      clause: '《人工智能生成合成内容标识办法》第四条',
      sentence: '人工智能作的图要标明“AI生成”。',
    },
    ({ key, alt, credit }) =>
      aiMade.test(`${alt}\n${credit}`) && !aiLabel.test(`${alt}\n${credit}`)
        ? { place: `${key}.credit`, from: 0, to: credit.length, suggestion: null }
        : null,
  ),
]

import type { APIRequestContext } from '@playwright/test'
import { textOf } from './html.ts'

/** A story of the demo by what a reader sees of it; its number is looked up, for seeds come and go. */
export type NamedStory = { channel: string; day: string; title: string }

const of = (channel: string, day: string, title: string): NamedStory => ({ channel, day, title })

/** Stories of the demo that show one thing each. */
export const stories = {
  lead: of('bcxw', '2018-05-14', '把创城工作打造成群众满意工程'),
  reprint: of('guonei', '2018-05-14', '我国城乡居民基础养老金最低标准增至每月88元'),
  table: of('minsheng', '2018-05-13', '986路公交15日起临时改线'),
  quote: of('jiaoyu', '2018-05-13', '老手艺人校园里传“绝活”'),
  list: of('bcxw', '2018-05-14', '露天烧烤一经发现一律取缔'),
  brief: of('bcxw', '2018-05-14', '江面大风 轮渡今早推迟开航'),
  longHeadline: of(
    'bcxw',
    '2018-05-12',
    '汛期将至 全市低洼地段先查排水口再备沙袋水泵 车库进水、井盖翻起、树枝压线三类情况请及时报修',
  ),
  latin: of('bcxw', '2018-05-14', '6个公园Wi-Fi覆盖 长椅坏了用App一拍就报'),
  contributed: of('minsheng', '2018-05-13', '楼道拐角多了把折叠凳'),
  government: of('bcxw', '2018-05-10', '演示区11座公厕改为全天开放'),
} satisfies Record<string, NamedStory>

/** The address of a story, as its day's page gives it. Throws where that page does not list it. */
export async function addressOf(request: APIRequestContext, story: NamedStory): Promise<string> {
  const day = `/${story.channel}/${story.day}`
  const html = await (await request.get(day)).text()
  for (const [link, path = ''] of html.matchAll(/<a href="([^"]+)">.*?<\/a>/g))
    if (textOf(link) === story.title && path.startsWith(`${day}/`)) return path
  throw new Error(`${day} does not list “${story.title}”`)
}

/** What the demo's withdrawn story said; nothing of it may stand anywhere. */
export const withdrawnWords = ['一早市大葱价格一周跌四成', '储存葱', '葱要2元', '按堆处理']

/** The number of the one story that the demo has withdrawn, found as a curious reader would. */
export async function withdrawnNumber(request: APIRequestContext): Promise<number> {
  for (let id = 1; ; id += 1) {
    const status = (await request.get(`/bcxw/2018-05-14/${id}`, { maxRedirects: 0 })).status()
    if (status === 410) return id
    if (status === 404) throw new Error(`no story up to number ${id} is withdrawn`)
  }
}

/** A page of a channel that goes on before a moment of Harbin's clock, as a link kept by a reader. */
export const channelBefore = (channel: string, time: string): string =>
  `/${channel}?before=${Date.parse(`${time}:00+08:00`)}-1`

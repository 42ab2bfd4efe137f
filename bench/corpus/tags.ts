import type { Random } from '#lib/covers/random.ts'
import { drawByWeight, drawWhole } from './draw.ts'
import { places } from './names.ts'

/** The most used first: the n-th is drawn in proportion to 1/n (Zipf). */
const topics =
  '社区 交通 教育 消费 健康 城建 文化 天气 环保 旅游 农业 就业 校园 公交 政策 科普 体育 养老 地铁 历史 志愿服务 生态 食品安全 高考 科技 冰雪 供热 供水 老旧小区 防汛 停车 物业 医保 招聘 高铁 机场 口岸 夜市 早市 展览 演出 阅读 博物馆 非遗 美食 消防 反诈 快递 外卖 网络 手机 家电 装修 菜价 肉价 粮食 种业 蔬菜 林业 湿地 候鸟 河长 垃圾分类 绿化 园林 公园 道路 桥梁 路灯 井盖 电梯 充电桩 新能源 汽车 年检 驾照 户籍 社保 公积金 住房 租房 税务 创业 市场监管 质检 计量 标准 专利 气象 地震 航天 生物 数学 外语 书法 美术 音乐 戏曲 话剧 电影 广播 摄影 集邮 收藏 花卉 宠物 足球 篮球 排球 冰球 滑雪 滑冰 游泳 马拉松 骑行 徒步 围棋 象棋 龙舟 广场舞 幼儿园 小学 中学 大学 职业教育 家长 心理 疫苗 中医 急救 献血 牙科 眼科 营养 睡眠'.split(
    ' ',
  )
const desks = ['城建', '交通', '教育', '社区', '消费', '文旅', '农业', '生态', '医疗', '养老']

/** Topics, places, and places with a desk (道里区城建): three hundred and some. */
export const tags: readonly string[] = [
  ...topics,
  ...places,
  ...places.flatMap((place) => desks.map((desk) => place + desk)),
]
const oneTag = drawByWeight(tags, (_, rank) => 1 / rank)

/** Two to four tags of a story, none twice. */
export function drawTags(random: Random): string[] {
  const drawn = new Set<string>()
  for (const count = drawWhole(random, 2, 4); drawn.size < count; ) drawn.add(oneTag(random))
  return [...drawn]
}

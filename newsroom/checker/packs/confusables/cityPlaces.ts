import { termMatcher } from '#lib/termMatcher.ts'
import { foldTerm } from '#lib/zh/fold.ts'

/** Names of the city that readers know, with the mark of their kind: a name alone would be too short. */
const places =
  `道里区 道外区 南岗区 香坊区 平房区 松北区 呼兰区 阿城区 双城区 五常市 尚志市 方正县 依兰县
巴彦县 木兰县 通河县 延寿县 亚布力 中央大街 果戈里大街 太阳岛 防洪纪念塔 圣索菲亚教堂 圣索菲亚广场 靖宇街
红专街 霁虹桥 极乐寺 松花江 哈尔滨 马家沟 群力大道 冰雪大世界 兆麟公园 斯大林公园 西大直街 东大直街 学府路
尚志大街 经纬街 通达街 公滨路 新阳路 友谊路 长江路 黄河公园 三江湿地 呼兰河`.split(/\s+/)

/** Characters that are taken for each other because they sound or look alike. */
const alike = `坊房芳纺防访 里理礼力 岗港冈刚 呼乎忽 兰蓝篮 阿啊 城成诚 外处 松淞嵩 北百 平坪 双霜
尚上 志智至致 常长 方芳 正政证 依伊 巴八 彦颜岩 木目牧 通同童 河何合 延沿严 寿受 央秧 街接 戈歌哥 亚雅
布不部步 力利立 太泰 阳杨扬 岛倒 靖静敬 宇雨 索所锁 菲非飞斐 洪红宏鸿 塔搭 虹红 尔耳 滨宾斌 极及 乐勒 专砖
沟钩 麟林鳞 府俯 纬伟 达大 谊宜义 湿温 江将 直值`
  .split(/\s+/)
  .map((group) => Array.from(group))

/** What also stands where right words meet: 太阳倒影, 松花将在, 交通大街, 呼兰合作社, 呼兰何时. */
const rightToo = new Set(['太阳倒', '松花将', '通大街', '呼兰合', '呼兰何'])

const known = new Set(places)
const variants = new Map<string, string>()
for (const place of places)
  Array.from(place).forEach((character, at) => {
    for (const group of alike.filter((one) => one.includes(character)))
      for (const other of group) {
        const wrong = place.slice(0, at) + other + place.slice(at + 1)
        if (!known.has(wrong) && !rightToo.has(wrong)) variants.set(foldTerm(wrong), place)
      }
  })

/** Where a name of the city stands one character off, in folded text, and the right name. */
export const findPlaces = termMatcher(variants)

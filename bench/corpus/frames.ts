/**
 * Sentences and headlines with places to fill, as a city desk writes them day by day; they stand
 * beside the patterns that are learnt from the demo. `{n2}` is a noun of two 字, `{v2}` a verb,
 * `{vn2}` a verbal noun, `{a2}` an adjective; the other names stand in `slots.ts`.
 */
export const openings = [
  '本报讯（{reporter}）{month}月{date}日，记者从{district}获悉，{institution}的{n2}{vn2}已经完成，{count}户居民用上了新的{n2}。',
  '本报讯（{reporter}）{district}今年计划{v2}{count}处{n2}，目前已有{few}处开始{vn2}。',
  '本报讯（{reporter}）昨天上午，{institution}门前排起了队，来{v2}{n2}的市民比平时多了{few}成。',
  '本报讯（{reporter}）“{n2}的事，终于有人管了。”家住{institution}附近的{acquaintance}说。',
  '本报讯（{reporter}）从{month}月{date}日起，{district}的{institution}开始{v2}{n2}，每天{hour}时开门。',
  '本报讯（{reporter}）记者昨日从{institution}了解到，为期{few}天的{n2}{vn2}正在{district}进行。',
  '{month}月{date}日{hour}时许，{district}{institution}的{n2}旁，{acquaintance}正忙着{v2}{n2}。',
  '连日来，{district}{institution}的{n2}引来不少市民，有人专程赶来{v2}，也有人只是路过。',
]

export const attributions = [
  '{institution}负责人{person}介绍，{n2}的{vn2}要看天气，最迟{month}月{date}日前完成。',
  '“{n2}好不好，来的人说了算。”{person}告诉记者。',
  '市民{acquaintance}说，以前{v2}一次{n2}要走{count}米，现在下楼就到。',
  '据{institution}统计，{month}月以来共{v2}{n2}{count}件，比去年同期多{few}件。',
  '{district}有关部门提醒，{v2}{n2}时要带好证件，{hour}时以后不再受理。',
  '{person}在{institution}工作了{few}年，{n2}放在哪里，他闭着眼睛也能找到。',
  '记者在现场看到，{count}平方米的{n2}分成{few}个区，每个区都有专人{v2}。',
  '下一步，{institution}将继续{v2}{n2}，让{district}的居民更{a2}。',
]

export const headlines = [
  '{district}{v2}{count}处{n2}',
  '{institution}{n2}开放',
  '{district}{n2}{vn2}月底完成',
  '{count}名志愿者{v2}{n2}',
  '{month}月{date}日起{v2}{n2}',
  '{institution}来了新{n2}',
  '这些{n2}怎么{v2}',
  '{district}{n2}更{a2}了',
]

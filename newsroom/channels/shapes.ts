import { z } from 'zod'
import type { FieldNames } from '../badInput.ts'
import { plainLine } from '../plainLine.ts'
import type { Hue } from './published.ts'

/** The design's hues, as the desk names them. */
export const hueNames: Readonly<Record<Hue, string>> = {
  bingcheng: '江蓝',
  longjiang: '松绿',
  guonei: '石灰',
  minsheng: '麦黄',
  wenti: '丁香紫',
  jiaoyu: '湖青',
  zhuanti: '砖红',
}
export const hues = Object.keys(hueNames) as [Hue, ...Hue[]]

/** What may be changed of a channel for as long as it lives; its address may not. */
export const channelText = z.strictObject({
  name: plainLine.max(8),
  fullName: plainLine.max(20),
  about: plainLine.max(100).or(z.literal('')),
  hue: z.enum(hues),
})
export type ChannelText = z.infer<typeof channelText>

export const channelFields: FieldNames = {
  slug: '频道地址',
  name: '短名',
  fullName: '全名',
  about: '一句话介绍',
  hue: '颜色',
}

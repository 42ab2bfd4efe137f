import { z } from 'zod'
import { isDay } from '#lib/zh/date.ts'
import type { FieldNames } from '../badInput.ts'

const line = z.string().trim().min(1).max(200)
const link = z.url({ protocol: /^https?$/ })

/** Every setting of the site: its key, its shape, and what holds until an administrator sets it. */
export const settingShapes = {
  /** The site's name, the house it belongs to, and the year of its first page. */
  site: z
    .strictObject({
      name: line,
      house: line,
      parentChannel: line,
      domain: line,
      sinceYear: z.int().min(1990).max(2199),
      motto: z.array(line).max(2),
    })
    .default({
      name: '冰城新闻',
      house: '冰城新闻',
      parentChannel: '新闻频道',
      domain: 'localhost',
      sinceYear: 2018,
      motto: [],
    }),
  /** Rows of the footer: label, number and, where an authority has a page for it, its link. */
  licences: z
    .array(z.strictObject({ label: line, number: line, href: link.optional() }))
    .default([]),
  contact: z
    .strictObject({ email: z.email(), phone: line.optional(), address: line.optional() })
    .nullable()
    .default(null),
  /** True once an administrator confirmed the licences: ends the demo strip and `noindex`. */
  isConfirmed: z.boolean().default(false),
  /** The day at which a demo newsroom's clock stands; null means today. Ignored once confirmed. */
  demoDay: z
    .string()
    .refine((text) => isDay(text), '请写成 2018-05-14 这样的日期。')
    .nullable()
    .default(null),
}

/** The newsroom's names for the fields of settings, for sentences of refusal. */
export const settingFields: FieldNames = {
  name: '站名',
  house: '主办单位',
  parentChannel: '上级频道',
  domain: '域名',
  sinceYear: '创办年份',
  motto: '题句',
  label: '名称',
  number: '编号',
  href: '链接',
  email: '邮箱',
  phone: '电话',
  address: '地址',
}

export type SettingKey = keyof typeof settingShapes
export type Settings = { [Key in SettingKey]: z.output<(typeof settingShapes)[Key]> }

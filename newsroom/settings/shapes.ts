import { z } from 'zod'
import { isDay } from '#lib/zh/date.ts'
import type { FieldNames } from '../badInput.ts'
import { plainLine } from '../plainLine.ts'

const line = plainLine
const link = z.url({ protocol: /^https?$/ }).max(500)
const day = z.string().refine((text): boolean => isDay(text), '请写成 2018-05-14 这样的日期。')

/** Rows of licences that the footer has room for. */
export const mostLicences = 12

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
  /**
   * Rows of the footer: label, number and, where an authority has a page for it, its link. The last
   * day of validity is for the desk, which is reminded so many days before it.
   */
  licences: z
    .array(
      z.strictObject({
        label: line.max(40),
        number: line.max(60),
        href: link.optional(),
        expiresOn: day.optional(),
        remindDays: z.int().min(1).max(365).optional(),
      }),
    )
    .max(mostLicences)
    .default([]),
  contact: z
    .strictObject({ email: z.email(), phone: line.optional(), address: line.optional() })
    .nullable()
    .default(null),
  /** True once an administrator confirmed the licences: ends the demo strip and `noindex`. */
  isConfirmed: z.boolean().default(false),
  /** The day at which a demo newsroom's clock stands; null means today. Ignored once confirmed. */
  demoDay: day.nullable().default(null),
  /** Whether feeds carry whole stories or their summaries; reprints are always told by summary. */
  feedText: z.enum(['full', 'summary']).default('full'),
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
  expiresOn: '有效期至',
  remindDays: '提前提醒天数',
  email: '邮箱',
  phone: '电话',
  address: '地址',
}

export type SettingKey = keyof typeof settingShapes
export type Settings = { [Key in SettingKey]: z.output<(typeof settingShapes)[Key]> }

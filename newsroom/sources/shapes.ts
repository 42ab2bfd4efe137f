import { z } from 'zod'
import { isWebAddress } from '#lib/webAddress.ts'
import { isDay } from '#lib/zh/date.ts'
import type { FieldNames } from '../badInput.ts'
import { plainLine } from '../plainLine.ts'
import { sourceClassKeys, sourceClassNames } from './classes.ts'
import { sourceStatuses, sourceStatusNames } from './standing.ts'

/** Characters that a name, an address and a note may have. */
export const sourceLimits = { name: 60, website: 200, note: 200 } as const

const blank = z.string().trim().length(0)

/** A web address with http(s) and a host, or nothing. */
const website = z.union(
  [
    blank,
    plainLine
      .max(sourceLimits.website, `最多${sourceLimits.website}个字符`)
      .refine(isWebAddress, '要是 http:// 或 https:// 开头的网址，例如 https://www.example.cn'),
  ],
  { error: '要是 http:// 或 https:// 开头的网址，例如 https://www.example.cn' },
)

/** A day or none; blank is none. */
const day = z
  .string()
  .trim()
  .nullable()
  .transform((text) => (text === '' ? null : text))
  .refine((text) => text === null || isDay(text), '要写成 2026-01-31 这样的日期，或者不写')

export const sourceShape = z
  .strictObject({
    name: plainLine.max(sourceLimits.name),
    class: z.enum(sourceClassKeys, {
      error: `请填${Object.values(sourceClassNames).join('、')}中的一个`,
    }),
    website: website.default(''),
    status: z
      .enum(sourceStatuses, {
        error: `请填${Object.values(sourceStatusNames).join('、')}中的一个`,
      })
      .default('active'),
    validFrom: day.default(null),
    validUntil: day.default(null),
    note: z
      .union([blank, plainLine.max(sourceLimits.note)], {
        error: `最多${sourceLimits.note}个字符，不能有看不见的字符`,
      })
      .default(''),
  })
  .refine(({ validFrom, validUntil }) => !validFrom || !validUntil || validFrom <= validUntil, {
    message: '不能早于有效期起',
    path: ['validUntil'],
  })

/** A source as it is written down. */
export type SourceFields = z.infer<typeof sourceShape>
/** The same as it is given: all but name and class may be left out. */
export type GivenSource = z.input<typeof sourceShape>

export const sourceFields: FieldNames = {
  name: '名称',
  class: '类别',
  website: '网址',
  status: '状态',
  validFrom: '有效期起',
  validUntil: '有效期止',
  note: '备注',
}

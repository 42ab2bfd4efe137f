import { expect, test } from 'vitest'
import { readStore } from '#db/client.ts'
import { log, sources } from '#db/schema.ts'
import { everything, useStore } from '#db/testing.ts'
import { orThrow } from '#lib/result.ts'
import { deedOf } from '../testing.ts'
import { addSource } from './add.ts'

useStore()
const admin = deedOf('admin')
const daily = { name: '冰城日报', class: 'paper' } as const
const wire = {
  name: '演示通讯社',
  class: 'central',
  website: 'https://wire.example/',
  status: 'frozen',
  validFrom: '2018-01-01',
  validUntil: '2018-12-31',
  note: '供稿协议',
} as const

test('An administrator puts a 稿源 on the list, and the log says so', async () => {
  const { id } = orThrow(await addSource(admin, daily))
  const blank = { website: '', status: 'active', validFrom: null, validUntil: null, note: '' }
  expect(await readStore().select().from(sources)).toEqual([{ id, ...daily, ...blank }])
  expect(await readStore().select().from(log)).toMatchObject([
    { action: 'addSource', subject: `source:${id}`, details: daily },
  ])
  const whole = orThrow(await addSource(admin, wire))
  expect((await readStore().select().from(sources)).at(-1)).toEqual({ id: whole.id, ...wire })
})

test.each([
  ['冰城日报', 'nameTaken', '稿源“冰城日报”已经在名单上。'],
  [' 冰城日报　', 'nameTaken', '稿源“冰城日报”已经在名单上。'],
  [' 　', 'badValue', '名称：不能为空。'],
  ['晚\u202e报', 'badValue', '名称：有看不见的字符，请重新输入。'],
  ['晚\ud800报', 'badValue', '名称：有看不见的字符，请重新输入。'],
  ['晚\0报', 'badValue', '名称：有看不见的字符，请重新输入。'],
  ['报'.repeat(61), 'badValue', '名称：最多60个字符。'],
])('A 稿源 with the name “%s” is refused', async (name, reason, sentence) => {
  const before = everything()
  expect(await addSource(admin, { name, class: 'other' })).toEqual({
    ok: false,
    refusal: { reason, sentence, field: 'name' },
  })
  expect(everything()).toEqual(before)
})

const address = '网址：要是 http:// 或 https:// 开头的网址，例如 https://www.example.cn。'
const day = (field: string) => `${field}：要写成 2026-01-31 这样的日期，或者不写。`
test.each([
  [{ website: 'javascript:alert(1)' }, 'website', address],
  [{ website: 'www.example.cn' }, 'website', address],
  [{ validFrom: '2018-02-30' }, 'validFrom', day('有效期起')],
  [{ validUntil: '明年' }, 'validUntil', day('有效期止')],
  [{ validUntil: '2017-12-31' }, 'validUntil', '有效期止：不能早于有效期起。'],
  [{ note: '长'.repeat(201) }, 'note', '备注：最多200个字符，不能有看不见的字符。'],
  [{ note: '甲\0乙' }, 'note', '备注：最多200个字符，不能有看不见的字符。'],
  [{ status: '有效' }, 'status', '状态：请填有效、冻结、移除中的一个。'],
])('A 稿源 with %j is refused at its field', async (part, field, sentence) => {
  const given = { ...wire, name: '另一家', ...part } as Parameters<typeof addSource>[1]
  expect(await addSource(admin, given)).toEqual({
    ok: false,
    refusal: { reason: 'badValue', sentence, field },
  })
})

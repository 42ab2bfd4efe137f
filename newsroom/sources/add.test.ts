import { expect, test } from 'vitest'
import { readStore } from '#db/client.ts'
import { log, sources } from '#db/schema.ts'
import { everything, useStore } from '#db/testing.ts'
import { orThrow } from '#lib/result.ts'
import { deedOf } from '../testing.ts'
import { addSource } from './add.ts'

useStore()
const admin = deedOf('admin')
const daily = { name: '冰城日报', isOwn: true }

test('An administrator puts a 稿源 on the list, and the log says so', async () => {
  const { id } = orThrow(await addSource(admin, daily))
  expect(await readStore().select().from(sources)).toEqual([{ id, ...daily }])
  expect(await readStore().select().from(log)).toMatchObject([
    { action: 'addSource', subject: `source:${id}`, details: daily },
  ])
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
  expect(await addSource(admin, { name, isOwn: false })).toEqual({
    ok: false,
    refusal: { reason, sentence, field: 'name' },
  })
  expect(everything()).toEqual(before)
})

import { beforeAll, expect, test } from 'vitest'
import { readStore } from '#db/client.ts'
import { channelHeads } from '#db/schema.ts'
import { everything, useStore } from '#db/testing.ts'
import { orThrow } from '#lib/result.ts'
import { aChannel, deedOf } from '../testing.ts'
import { assignChannels } from './assignChannels.ts'
import { inviteStaff } from './inviteStaff.ts'

useStore()
const admin = deedOf('admin')
let [head, editor, first, second] = ['', '', 0, 0]
beforeAll(async () => {
  const invited = async (role: 'deskHead' | 'editor') =>
    orThrow(await inviteStaff(admin, { username: `new${role.toLowerCase()}`, name: role, role })).id
  ;[head, editor] = [await invited('deskHead'), await invited('editor')]
  ;[first, second] = [(await aChannel()).id, (await aChannel()).id]
})
const heads = async () =>
  (await readStore().select().from(channelHeads)).map((row) => row.channelId)

test('An administrator says which channels a head of desk heads: these and no others', async () => {
  orThrow(await assignChannels(admin, { personId: head, channelIds: [first, second, first] }))
  expect(await heads()).toEqual([first, second])
  orThrow(await assignChannels(admin, { personId: head, channelIds: [second] }))
  expect(await heads()).toEqual([second])
  orThrow(await assignChannels(admin, { personId: editor, channelIds: [] }))
})

test('Somebody who heads no desk, or a channel that is not, is refused and nothing changes', async () => {
  const before = everything()
  expect(await assignChannels(admin, { personId: editor, channelIds: [first] })).toMatchObject({
    refusal: { reason: 'notHead', sentence: 'editor不是主任，只有主任分管频道。请先改角色。' },
  })
  expect(await assignChannels(admin, { personId: head, channelIds: [first, 99] })).toMatchObject({
    refusal: { reason: 'unknownChannel' },
  })
  expect(everything()).toEqual(before)
})

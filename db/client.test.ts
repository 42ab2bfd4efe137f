import { expect, test } from 'vitest'
import { editionNumber, readStore } from './client.ts'
import { sources } from './schema.ts'
import { everything, useStore } from './testing.ts'

useStore()

test('Readers’ connection cannot write, whatever the code on it asks', async () => {
  const before = everything()
  const write = () => readStore().insert(sources).values({ name: '读者', class: 'paper' }).run()
  expect(write).toThrow(expect.objectContaining({ code: 'SQLITE_READONLY' }))
  expect(everything()).toEqual(before)
})

test('The process has one connection for reading, however often it is asked for', () => {
  expect(readStore()).toBe(readStore())
})

test('A fresh store is at its first edition', () => {
  expect(editionNumber()).toBe(1)
})

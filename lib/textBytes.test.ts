import { expect, test } from 'vitest'
import { readTextBytes } from './textBytes.ts'

/** 名称,晚报 and 𠮷 as a spreadsheet in China writes them. */
const gb18030 = [0xc3, 0xfb, 0xb3, 0xc6, 0x2c, 0xcd, 0xed, 0xb1, 0xa8, 0x95, 0x35, 0xb8, 0x38]

test('UTF-8 is read with a mark and without', () => {
  const bytes = new TextEncoder().encode('名称,晚报')
  expect(readTextBytes(bytes)).toEqual({ text: '名称,晚报', encoding: 'utf-8' })
  const marked = Uint8Array.of(0xef, 0xbb, 0xbf, ...bytes)
  expect(readTextBytes(marked)).toEqual({ text: '名称,晚报', encoding: 'utf-8' })
})

test('GB18030 is read, characters of four bytes too', () => {
  const read = readTextBytes(Uint8Array.from(gb18030))
  expect(read?.encoding).toBe('gb18030')
  expect(read?.text).toMatch(/^名称,晚报.$/u)
})

test('UTF-16 is read by its mark', () => {
  const little = Uint8Array.of(0xff, 0xfe, 0x0d, 0x54, 0xf0, 0x79)
  expect(readTextBytes(little)).toEqual({ text: '名称', encoding: 'utf-16le' })
  const big = Uint8Array.of(0xfe, 0xff, 0x54, 0x0d, 0x79, 0xf0)
  expect(readTextBytes(big)).toEqual({ text: '名称', encoding: 'utf-16be' })
})

test('What is no text is none, and nothing is nothing', () => {
  expect(readTextBytes(Uint8Array.of(0xff, 0x00, 0x80, 0xff))).toBeNull()
  expect(readTextBytes(new Uint8Array())).toEqual({ text: '', encoding: 'utf-8' })
})

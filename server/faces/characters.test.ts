import { createRequire } from 'node:module'
import { describe, expect, it } from 'vitest'
import { faceHash, headlineCharacters, isFaceHash, maxCharacters } from './characters.ts'
import { cutterPackage, fontPackage } from './font.ts'

const distinct = (count: number) =>
  String.fromCodePoint(...Array.from({ length: count }, (_, i) => 0x4e00 + i))

describe('The characters of a face', () => {
  it('stand once each, sorted, whatever the order of the text', () => {
    expect(headlineCharacters('江城江北')).toBe('北城江')
    expect(headlineCharacters('北江北城\n')).toBe('北城江')
  })
  it('are in NFC, so that one letter written in two ways is one', () => {
    expect(headlineCharacters('e\u0301')).toBe('é')
  })
  it('keep digits, Latin, punctuation, the spaces of a line and 汉字 beyond the BMP', () => {
    expect(headlineCharacters('A1—“。\u3000 𠮷')).toBe(' 1A—“\u3000。𠮷')
  })
  it('leave out controls, joiners, selectors, unpaired surrogates and private ones', () => {
    expect(headlineCharacters('城\u0000\n\u200b\u200d\ufe0f\u{e0100}\ud800\ue000')).toBe('城')
  })
  it('are null where there are none or too many', () => {
    expect(headlineCharacters('\n\t')).toBeNull()
    expect(headlineCharacters(distinct(maxCharacters))).not.toBeNull()
    expect(headlineCharacters(distinct(maxCharacters + 1))).toBeNull()
  })
})

describe('The hash of a face', () => {
  it('is 16 hex digits and differs with the characters', () => {
    expect(isFaceHash(faceHash('城'))).toBe(true)
    expect(faceHash('城')).not.toBe(faceHash('江'))
  })
  it.each(['', '../../etc/passwd', '0123456789ABCDEF', '0123456789abcdef\n', '0123456789abcdef0'])(
    'is not %j',
    (value) => {
      expect(isFaceHash(value)).toBe(false)
    },
  )
  it.each([fontPackage, cutterPackage])('names the installed version of $name', (named) => {
    const installed = createRequire(import.meta.url)(`${named.name}/package.json`) as typeof named
    expect(installed.version).toBe(named.version)
  })
})

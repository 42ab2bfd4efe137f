import { readFile } from 'node:fs/promises'
import sharp from 'sharp'
import { beforeAll, describe, expect, it } from 'vitest'
import { ramps } from '#newsroom/channels/ramps.ts'
import { wholeFont } from '../faces/font.ts'
import { type Outlines, openOutlines } from './outlines.ts'
import { drawPicture, type PictureJob, wrapped } from './picture.ts'

let outlines: Outlines
beforeAll(async () => {
  outlines = openOutlines(await readFile(wholeFont()))
})

const job: PictureJob = {
  parts: ['把创城工作', '打造成', '群众', '满意', '工程'],
  channel: '冰城',
  ramp: ramps.bingcheng,
  seed: 'bingcheng:1:0',
  site: '冰城新闻',
  notice: '演示站点　非新闻发布机构',
}

describe('A share picture', () => {
  it('is 1200 × 630 and has its letters as outlines: no text is left to a server’s own fonts', async () => {
    const svg = drawPicture(job, outlines)
    expect(svg).not.toMatch(/<text|font-family/)
    const { data, info } = await sharp(Buffer.from(svg)).raw().toBuffer({ resolveWithObject: true })
    expect([info.width, info.height]).toEqual([1200, 630])
    // Dark pixels of the headline stand in the left column
    let dark = 0
    for (let at = 0; at < data.length; at += info.channels) {
      const isLeft = (at / info.channels) % info.width < 600
      if (isLeft && (data[at] ?? 255) < 40) dark += 1
    }
    expect(dark).toBeGreaterThan(10_000)
  })

  it('is the same for the same words, and another for others', () => {
    expect(drawPicture(job, outlines)).toBe(drawPicture(job, outlines))
    expect(drawPicture({ ...job, parts: ['别的'] }, outlines)).not.toBe(drawPicture(job, outlines))
  })

  it('of a 快讯 has no cover, its headline the whole width', () => {
    expect(drawPicture({ ...job, seed: null }, outlines)).not.toContain('<style>')
    expect(drawPicture(job, outlines)).toContain('<style>')
  })

  it('takes the longest headline, and one without a place to break', () => {
    for (const parts of [
      ['字'.repeat(60)],
      Array.from({ length: 60 }, () => '字'),
      ['A'.repeat(60)],
    ])
      expect(drawPicture({ ...job, parts }, outlines)).toMatch(/^<svg .*<\/svg>$/s)
  })

  it('leaves out what the font lacks, and no mark of a text can end the drawing', () => {
    expect(outlines.path('\u{1f600}', 10)).toBe('')
    expect(outlines.width('\u{1f600}', 10)).toBe(0)
    expect(outlines.width('冰城', 50)).toBeCloseTo(100, 0)
    const svg = drawPicture({ ...job, parts: ['</svg><script>'] }, outlines)
    expect(svg.match(/<script|<\/svg>/g)).toHaveLength(2)
  })
})

it('Lines end between words; a word wider than a line is broken', () => {
  const width = (text: string) => text.length
  expect(wrapped(['群众', '满意', '工程'], 4, width)).toEqual(['群众满意', '工程'])
  expect(wrapped(['开挖 ', '10月末'], 4, width)).toEqual(['开挖', '10月末'])
  expect(wrapped(['一二三四五六'], 4, width)).toEqual(['一二三四', '五六'])
  expect(wrapped([], 4, width)).toEqual([])
})

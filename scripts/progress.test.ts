import { describe, expect, it } from 'vitest'
import { figures, openProgress, spokenTime } from './progress.ts'

function written(isTTY: boolean, steps: number[]): string {
  let text = ''
  const out = {
    isTTY,
    write: (part: string | Uint8Array) => {
      text += String(part)
      return true
    },
  }
  const progress = openProgress(1_000, { unit: '篇', out })
  for (const step of steps) progress.show(step)
  progress.end()
  return text
}

describe('The operator who waits', () => {
  it('sees one line grow on a terminal', () => {
    const text = written(true, [250, 1_000])
    expect(text.split('\n')).toHaveLength(2)
    expect(text).toMatch(/^\r█{6}░{18} 25% {2}250\/1,000 篇，每秒 [\d,]+ 篇，还需不到1秒/)
    expect(text).toMatch(/\r█{24}100% {2}1,000\/1,000 篇，每秒 [\d,]+ 篇/)
    expect(text.endsWith('\u001b[K\n')).toBe(true)
  })
  it('leaves no line open where nothing was done, and none at all where no terminal is', () => {
    expect(written(true, [])).toBe('')
    expect(written(false, [250, 1_000])).toBe('')
  })
  it('reads numbers in groups of three and times in minutes', () => {
    expect([figures(0.4), figures(1_234_567.8)]).toEqual(['0', '1,234,568'])
    expect([spokenTime(0.2), spokenTime(59.4), spokenTime(98.2)]).toEqual([
      '不到1秒',
      '59秒',
      '1分38秒',
    ])
  })
})

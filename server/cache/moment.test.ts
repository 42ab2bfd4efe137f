import { setImmediate as turn } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { onceATurn } from './moment.ts'

describe('A reading that holds for one turn of the event loop', () => {
  it('is taken once for all who ask in it, and anew in the next', async () => {
    let readings = 0
    const read = onceATurn(() => ++readings)
    expect([read(), read(), read()]).toEqual([1, 1, 1])
    await Promise.resolve()
    expect(read()).toBe(1)
    await turn()
    expect(read()).toBe(2)
  })

  it('that failed is not kept', () => {
    let isBroken = true
    const read = onceATurn(() => {
      if (isBroken) throw new Error('no store')
      return 'whole'
    })
    expect(read).toThrow('no store')
    isBroken = false
    expect(read()).toBe('whole')
  })
})

import { describe, expect, it } from 'vitest'
import { openTally } from './tally.ts'

const hour = 3_600_000
const read = {
  storyId: 1,
  address: '203.0.113.7',
  agent: 'Mozilla/5.0 (Linux; Android 13)',
  at: hour,
}

describe('The tally of reads', () => {
  it('counts a reader once an hour for each story', () => {
    const tally = openTally()
    expect(tally.add(read)).toBe(true)
    expect(tally.add({ ...read, at: hour + 60_000 })).toBe(false)
    expect(tally.add({ ...read, storyId: 2 })).toBe(true)
    expect(tally.add({ ...read, at: 2 * hour })).toBe(true)
    expect(tally.take()).toEqual(
      new Map([
        [1, 2],
        [2, 1],
      ]),
    )
  })
  it('tells readers behind one address apart by their browsers', () => {
    const tally = openTally()
    tally.add(read)
    tally.add({ ...read, agent: 'Mozilla/5.0 (iPhone)' })
    expect(tally.take().get(1)).toBe(2)
  })
  it.each(['Baiduspider/2.0', 'Googlebot/2.1', 'curl/8.5', ''])('does not count %j', (agent) => {
    expect(openTally().add({ ...read, agent })).toBe(false)
  })
  it('starts from nothing after its counts were taken', () => {
    const tally = openTally()
    tally.add(read)
    tally.take()
    expect(tally.take().size).toBe(0)
  })
  it('stays within its bounds when somebody sends every number there is', () => {
    const tally = openTally({ maxStories: 100, maxRemembered: 100 })
    for (let storyId = 1; storyId <= 1_000; storyId += 1) tally.add({ ...read, storyId })
    expect(tally.take().size).toBe(100)
  })
})

import Database from 'better-sqlite3'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { useStore } from '#db/testing.ts'
import { aChannel, aSource, noon } from '../../testing.ts'
import { brokenAt, falseHashes, faultsIn, readersRows } from './invariants.ts'
import { newsroom, ofRole } from './people.ts'
import { type DeedName, deedNames, type Given, modelDeeds } from './testing.ts'

const { file } = useStore()
const minute = 60_000
const [runs, longest] = [60, 160]

/** What the model knows without asking the verbs: who has written into which story, what readers have. */
type Model = {
  stories: number[]
  writers: Map<number, Set<string>>
  live: Map<number, string>
}
type Real = { place: Given['place'] }

let connection: Database.Database
let [steps, now] = [0, noon]
const happened = new Map<DeedName, number>()

/** Deeds after which readers may have another text than before, of that story alone. */
const visible: DeedName[] = ['publish', 'correct', 'confirmWithdrawal', 'emergencyWithdrawal']
/** Those after which any of several stories may. */
const visibleInMany: DeedName[] = ['publishDue', 'withdrawSource']
const reviews: DeedName[] = ['reviewFirst', 'reviewSecond', 'release', 'return', 'hold']
const writes: DeedName[] = ['save', 'restore']

/** What somebody sensible would do next; the rest of the time anybody tries anything. */
const sensible: Record<string, DeedName[]> = {
  draft: [
    'submit',
    'submit',
    'submit',
    'overrideSource',
    'save',
    'keepFinding',
    'keep',
    'restore',
    'emergency',
  ],
  firstReview: [
    'reviewFirst',
    'reviewFirst',
    'keepFinding',
    'reopenFinding',
    'proof',
    'hold',
    'return',
  ],
  secondReview: ['reviewSecond', 'reviewSecond', 'proof', 'hold', 'return', 'recall'],
  finalReview: ['proof', 'proof', 'release', 'release', 'hold', 'return'],
  onHold: ['takeUp', 'takeUp', 'recall'],
  released: ['publish', 'publish', 'schedule', 'recall'],
  scheduled: ['publishDue', 'publishDue', 'unschedule', 'publish', 'schedule'],
  published: [
    'save',
    'submit',
    'correct',
    'reviewLate',
    'countersign',
    'askWithdrawal',
    'confirmWithdrawal',
    'dismissWithdrawal',
    'emergency',
    'emergencyWithdrawal',
  ],
  withdrawn: ['countersign'],
}

type Dice = { who: number; story: number; deed: number; luck: number; sense: number }

class Step implements fc.AsyncCommand<Model, Real> {
  readonly dice: Dice
  said = ''
  constructor(dice: Dice) {
    this.dice = dice
  }
  check = () => true
  toString = () => this.said || 'a deed'

  async run(model: Model, { place }: Real) {
    const { who, story, luck, sense } = this.dice
    const storyId = model.stories[story % Math.max(1, model.stories.length)] ?? 0
    const name = this.choose(model, storyId)
    const { by, call } = modelDeeds[name]
    const candidates = sense < 85 ? ofRole(...by) : newsroom
    const actor = candidates[who % candidates.length] ?? newsroom[0]
    if (!actor) throw new Error('nobody works here')
    steps += 1
    now += minute
    this.said = `${actor.id} ${name} ${storyId}`
    const result = await call({ actor, at: now }, { storyId, place, step: steps, luck })
    const seen = readersRows(connection)
    if (result.ok) {
      happened.set(name, (happened.get(name) ?? 0) + 1)
      if (name === 'file') this.filed(model, result.value as { id: number }, actor.id)
      if (writes.includes(name)) model.writers.get(storyId)?.add(actor.id)
      if (reviews.includes(name)) expect(model.writers.get(storyId)?.has(actor.id)).toBe(false)
    }
    for (const id of model.stories) {
      const mayChange =
        result.ok && (visibleInMany.includes(name) || (visible.includes(name) && id === storyId))
      if (!mayChange) expect([this.said, seen.get(id)]).toEqual([this.said, model.live.get(id)])
      const row = seen.get(id)
      if (row === undefined) model.live.delete(id)
      else model.live.set(id, row)
    }
    expect([this.said, faultsIn(connection)]).toEqual([this.said, []])
  }

  choose({ stories }: Model, storyId: number): DeedName {
    const { deed, sense } = this.dice
    if (stories.length < 3) return 'file'
    const state = connection.prepare('SELECT state FROM stories WHERE id = ?').pluck().get(storyId)
    const likely = sensible[String(state)] ?? deedNames
    const from = sense < 75 ? likely : deedNames
    return from[deed % from.length] ?? 'file'
  }

  filed({ stories, writers }: Model, { id }: { id: number }, actorId: string) {
    stories.push(id)
    writers.set(id, new Set([actorId]))
  }
}

const dice = fc.record({
  who: fc.nat(99),
  story: fc.nat(99),
  deed: fc.nat(999),
  luck: fc.nat(99),
  sense: fc.nat(99),
})

let place = { channelId: 0, sourceId: 0, partnerId: 0 }
beforeAll(async () => {
  connection = new Database(file, { readonly: true })
  const [{ id: channelId }, sourceId] = [await aChannel(), await aSource()]
  place = { channelId, sourceId, partnerId: await aSource('合作媒体', { class: 'partner' }) }
})
afterAll(() => {
  connection.close()
})

test('Whatever anybody tries in whatever order, no step of the review is skipped', async () => {
  const commands = fc.commands([dice.map((each) => new Step(each))], {
    maxCommands: longest,
    size: 'max',
  })
  await fc.assert(
    fc.asyncProperty(commands, async (deeds) => {
      const model: Model = { stories: [], writers: new Map(), live: new Map() }
      await fc.asyncModelRun(() => ({ model, real: { place } }), deeds)
    }),
    { numRuns: runs, seed: Number(process.env['MODEL_SEED'] ?? 20_180_514), endOnFailure: true },
  )
  expect(falseHashes(connection)).toEqual([])
  expect(brokenAt(connection)).toBeNull()
  console.log(`${steps} steps; done: ${[...happened].map((pair) => pair.join(' ')).join(', ')}`)
  expect(steps).toBeGreaterThan(3_000)
  expect(deedNames.filter((name) => !happened.has(name))).toEqual([])
}, 240_000)

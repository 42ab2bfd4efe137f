import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { blankDraft, type StoryDraft } from '#newsroom/stories/draft/storyDraft.ts'
import { longest, openAutosave, rest } from './autosave.ts'
import type { Answer, BrowserCopy, Theirs } from './saving.ts'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

const blank = blankDraft({ channelId: 1, sourceId: 1 })
const titled = (title: string): StoryDraft => ({ ...blank, title })

/** What the network does to one save, and a server that keeps the newest text of the right version. */
type Fate = 'arrives' | 'answerLost' | 'lost'

function openDesk(fates: Fate[] = []) {
  const server = { draft: blank, version: 1, window: '', sequence: 0, runFrom: 1 }
  const sent: { sequence: number; title: string }[] = []
  /** The titles of the texts that each save set aside. */
  const aside: string[][] = []
  const kept: (BrowserCopy | null)[] = []
  const texts: StoryDraft[] = []
  let open = 0
  let most = 0
  const autosave = openAutosave({
    start: { draft: blank, version: 1, savedAt: null },
    send: async ({ version, sequence, draft, setAside = [] }): Promise<Answer> => {
      open += 1
      most = Math.max(most, open)
      sent.push({ sequence, title: draft.title })
      aside.push(setAside.map(({ title }) => title))
      await new Promise((resolve) => setTimeout(resolve, 30))
      open -= 1
      const fate = fates.shift() ?? 'arrives'
      if (fate === 'lost') return { kind: 'lost' }
      const isOwnRun = server.window === 'own' && server.runFrom <= version
      if (version !== server.version && !isOwnRun)
        return { kind: 'stale', draft: server.draft, version: server.version, saved: null }
      if (server.window !== 'own') server.runFrom = server.version
      Object.assign(server, { draft, sequence, window: 'own', version: server.version + 1 })
      return fate === 'answerLost'
        ? { kind: 'lost' }
        : { kind: 'saved', version: server.version, savedAt: Date.now() }
    },
    keep: (copy) => kept.push(copy),
    onState: () => undefined,
    onText: (draft) => texts.push(draft),
  })
  const colleague = (draft: StoryDraft) =>
    Object.assign(server, { draft, window: 'other', version: server.version + 1 })
  return { autosave, server, sent, aside, kept, texts, colleague, mostAtOnce: () => most }
}

describe('Saves', () => {
  test('wait until nobody types, and not for ever', async () => {
    const { autosave, sent } = openDesk()
    autosave.change(titled('松'), false)
    await vi.advanceTimersByTimeAsync(rest - 1)
    expect(sent).toEqual([])
    await vi.advanceTimersByTimeAsync(1)
    expect(sent).toEqual([{ sequence: 1, title: '松' }])
    await vi.advanceTimersByTimeAsync(100)
    for (let at = 0; at < longest / 100 + 2; at += 1) {
      autosave.change(titled(`松花${at}`), false)
      await vi.advanceTimersByTimeAsync(100)
    }
    expect(sent.length).toBeGreaterThan(1)
  })

  test('never go while an input method composes, though what it shows is kept at once', async () => {
    const { autosave, sent, kept } = openDesk()
    autosave.change(titled('松'), false)
    autosave.change(titled('松hua'), true)
    await vi.advanceTimersByTimeAsync(60_000)
    autosave.flush()
    expect(sent).toEqual([])
    expect(kept.at(-1)?.draft.title).toBe('松hua')
    autosave.change(titled('松花'), false)
    await vi.advanceTimersByTimeAsync(rest + 100)
    expect(sent).toEqual([{ sequence: 1, title: '松花' }])
  })

  test('go one at a time, each with the next number, and nothing stays in the browser', async () => {
    const { autosave, sent, kept, server, mostAtOnce } = openDesk()
    autosave.change(titled('一'), false)
    await vi.advanceTimersByTimeAsync(rest + 10)
    autosave.change(titled('二'), false)
    autosave.flush()
    await vi.advanceTimersByTimeAsync(5_000)
    expect(sent).toEqual([
      { sequence: 1, title: '一' },
      { sequence: 2, title: '二' },
    ])
    expect([mostAtOnce(), server.draft.title, kept.at(-1)]).toEqual([1, '二', null])
    expect(autosave.isUnconfirmed()).toBe(false)
  })
})

test('A colleague’s text comes in only when the input method is done', async () => {
  const { autosave, texts, colleague, server } = openDesk()
  autosave.change(titled('我'), false)
  colleague({ ...blank, summary: '他写的摘要' })
  await vi.advanceTimersByTimeAsync(rest)
  autosave.change(titled('我men'), true)
  await vi.advanceTimersByTimeAsync(5_000)
  expect(texts).toEqual([])
  autosave.change(titled('我们'), false)
  await vi.advanceTimersByTimeAsync(5_000)
  expect(texts.at(-1)).toMatchObject({ title: '我们', summary: '他写的摘要' })
  expect(server.draft).toMatchObject({ title: '我们', summary: '他写的摘要' })
})

test('Where both wrote another headline nothing is sent until somebody chooses', async () => {
  const { autosave, sent, aside, kept, colleague, server } = openDesk()
  autosave.change(titled('我的'), false)
  colleague(titled('他的'))
  await vi.advanceTimersByTimeAsync(60_000)
  expect(autosave.state()).toMatchObject({
    kind: 'conflict',
    merged: { conflicts: [{ theirs: '他的' }] },
  })
  expect(sent).toHaveLength(1)
  autosave.settle(['both'])
  await vi.advanceTimersByTimeAsync(1_000)
  expect(server.draft.title).toBe('我的 他的')
  expect(aside).toEqual([[], ['我的']])
  expect(kept.at(-1)).toBeNull()
})

test('One’s own text is sent to be a version even where one chose the colleague’s alone', async () => {
  const { autosave, server, aside, kept, colleague } = openDesk()
  colleague(titled('他的'))
  autosave.change(titled('我的'), false)
  await vi.advanceTimersByTimeAsync(1_000)
  autosave.settle(['theirs'])
  expect(autosave.isUnconfirmed()).toBe(true)
  expect(kept.at(-1)).toMatchObject({ draft: { title: '他的' }, setAside: [{ title: '我的' }] })
  await vi.advanceTimersByTimeAsync(1_000)
  expect(server.draft.title).toBe('他的')
  expect(aside.at(-1)).toEqual(['我的'])
  expect([kept.at(-1), autosave.isUnconfirmed()]).toEqual([null, false])
})

test('A copy of another time is merged into what stands now, and sent', async () => {
  const { autosave, kept, server } = openDesk()
  const copy = { base: blank, version: 1, draft: titled('上次写的') }
  autosave.recover(copy)
  expect(kept[0]).toEqual(copy)
  await vi.advanceTimersByTimeAsync(1_000)
  expect(server.draft.title).toBe('上次写的')
  expect(kept.at(-1)).toBeNull()
})

test('Copies of two windows that closed at once both come back, in one text', async () => {
  const { autosave, server, texts, kept } = openDesk()
  autosave.recover({ base: blank, version: 1, draft: titled('一窗的主题') })
  const other = { ...blank, summary: '二窗的摘要' }
  autosave.recover({ base: blank, version: 1, draft: other })
  expect(texts.at(-1)).toMatchObject({ title: '一窗的主题', summary: '二窗的摘要' })
  await vi.advanceTimersByTimeAsync(1_000)
  expect(server.draft).toMatchObject({ title: '一窗的主题', summary: '二窗的摘要' })
  expect(kept.at(-1)).toBeNull()
})

test('Of two copies that do not go together the later becomes a version, even during a save', async () => {
  const { autosave, server, aside, kept } = openDesk()
  autosave.recover({ base: blank, version: 1, draft: titled('一窗') })
  await vi.advanceTimersByTimeAsync(10)
  autosave.recover({ base: blank, version: 1, draft: titled('二窗') })
  expect(kept.at(-1)).toMatchObject({ draft: { title: '一窗' }, setAside: [{ title: '二窗' }] })
  await vi.advanceTimersByTimeAsync(2_000)
  expect(server.draft.title).toBe('一窗')
  expect(aside).toEqual([[], ['二窗']])
  expect(kept.at(-1)).toBeNull()
})

test('More texts set aside than one save brings along all become versions', async () => {
  const { autosave, aside, kept } = openDesk()
  const windows = ['一窗', '二窗', '三窗', '四窗', '五窗', '六窗', '七窗']
  for (const words of windows) autosave.recover({ base: blank, version: 1, draft: titled(words) })
  await vi.advanceTimersByTimeAsync(3_000)
  expect(aside).toEqual([
    ['二窗', '三窗', '四窗', '五窗'],
    ['六窗', '七窗'],
  ])
  expect([kept.at(-1), autosave.isUnconfirmed()]).toEqual([null, false])
})

test('A refusal stands until the words change', async () => {
  const theirs: Theirs = { draft: blank, version: 1, saved: null }
  const answers: Answer[] = [{ kind: 'refused', sentence: '太长。' }]
  const autosave = openAutosave({
    start: { ...theirs, savedAt: null },
    send: async () => answers.shift() ?? { kind: 'saved', version: 2, savedAt: 5 },
    keep: () => undefined,
    onState: () => undefined,
    onText: () => undefined,
  })
  autosave.change(titled('长'), false)
  expect(autosave.state()).toEqual({ kind: 'unsaved' })
  await vi.advanceTimersByTimeAsync(60_000)
  expect(autosave.state()).toEqual({ kind: 'refused', sentence: '太长。' })
  expect(await autosave.settled().then((isSaved) => isSaved)).toBe(true)
  expect(autosave.state()).toEqual({ kind: 'saved', at: 5 })
})

test('Whatever the network does, the server ends with the last words, and no state is stuck', async () => {
  const fate = fc.constantFrom<Fate>('arrives', 'answerLost', 'lost')
  const step = fc.record({ pause: fc.nat(3_000), isComposing: fc.boolean() })
  await fc.assert(
    fc.asyncProperty(
      fc.array(fate, { maxLength: 8 }),
      fc.array(step, { minLength: 1, maxLength: 8 }),
      async (fates, steps) => {
        const { autosave, server, kept, mostAtOnce } = openDesk([...fates])
        let words = ''
        for (const { pause, isComposing } of steps) {
          words += '字'
          autosave.change(titled(words), isComposing)
          expect(kept.at(-1)?.draft.title).toBe(words)
          await vi.advanceTimersByTimeAsync(pause)
        }
        autosave.change(titled(words), false)
        await vi.advanceTimersByTimeAsync(300_000)
        expect(server.draft.title).toBe(words)
        expect(autosave.state().kind).toBe('saved')
        expect([kept.at(-1), mostAtOnce()]).toEqual([null, 1])
        autosave.stop()
      },
    ),
    { numRuns: 300 },
  )
})

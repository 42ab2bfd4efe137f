import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { exampleLists } from '#newsroom/checker/fixture/lists.ts'
import { noLists } from '#newsroom/checker/lists/lists.ts'
import { blankDraft, type StoryDraft } from '#newsroom/stories/draft/storyDraft.ts'
import { longest, openChecker, rest } from './client.ts'
import { type CheckerAnswer, type CheckerMessage, type Port, serveChecker } from './service.ts'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

const titled = (title: string): StoryDraft => ({
  ...blankDraft({ channelId: 1, sourceId: 1 }),
  title,
})

/** Two ends of one way; messages are copied, as between threads, and arrive `delay` ms later. */
function openWay(delay: number) {
  const log: CheckerMessage[] = []
  const near: Port<CheckerMessage, CheckerAnswer> = {
    postMessage: () => undefined,
    onmessage: null,
  }
  const far: Port<CheckerAnswer, CheckerMessage> = { postMessage: () => undefined, onmessage: null }
  const arrive = <T>(port: { onmessage: ((event: MessageEvent<T>) => void) | null }, data: T) =>
    setTimeout(() => port.onmessage?.({ data: structuredClone(data) } as MessageEvent<T>), delay)
  near.postMessage = (message) => {
    log.push(message)
    arrive(far, message)
  }
  far.postMessage = (message) => arrive(near, message)
  return { near, far, log }
}

function openEditor(delay = 20) {
  const { near, far, log } = openWay(delay)
  serveChecker(far)
  const shown: { title: string; rules: string[] }[] = []
  const checker = openChecker({
    port: near,
    lists: exampleLists,
    today: () => '2018-05-14',
    onFindings: (findings, draft) =>
      shown.push({ title: draft.title, rules: findings.map(({ rule }) => rule) }),
  })
  const checks = () => log.flatMap((one) => (one.kind === 'check' ? [one.draft.title] : []))
  return { checker, shown, checks }
}

test('A reporter who stops typing sees what the checker finds', () => {
  const { checker, shown } = openEditor()
  checker.change(titled('查询帐户'))
  vi.advanceTimersByTime(rest - 1)
  expect(shown).toEqual([])
  vi.advanceTimersByTime(100)
  expect(shown).toEqual([{ title: '查询帐户', rules: ['confusables.word'] }])
})

test('Nothing is checked between two quick strokes, but somebody who never stops is not left alone', () => {
  const { checker, checks } = openEditor()
  for (let time = 0; time < longest; time += 100) {
    expect(checks()).toEqual([])
    checker.change(titled(`既使${time}`))
    vi.advanceTimersByTime(100)
  }
  vi.advanceTimersByTime(1)
  expect(checks()).toHaveLength(1)
})

test('While an input method composes, nothing is checked, however long it takes', () => {
  const { checker, checks, shown } = openEditor()
  checker.change(titled('既shi'))
  checker.compose(true)
  checker.change(titled('既shi下yu'))
  vi.advanceTimersByTime(60_000)
  expect(checks()).toEqual([])
  checker.change(titled('既使下雨'))
  checker.compose(false)
  vi.advanceTimersByTime(rest + 100)
  expect(checks()).toEqual(['既使下雨'])
  expect(shown.map(({ title }) => title)).toEqual(['既使下雨'])
})

test('A slow check is one at a time, and its answer for an older text is not shown', () => {
  const { checker, checks, shown } = openEditor(2_000)
  checker.change(titled('一'))
  vi.advanceTimersByTime(rest)
  checker.change(titled('二'))
  vi.advanceTimersByTime(rest)
  checker.change(titled('三'))
  vi.advanceTimersByTime(rest)
  expect(checks()).toEqual(['一'])
  vi.advanceTimersByTime(20_000)
  expect(checks()).toEqual(['一', '三'])
  expect(shown.map(({ title }) => title)).toEqual(['三'])
})

test('Changed lists hold from the next check on', () => {
  const { checker, shown } = openEditor()
  checker.change(titled('包治百病'))
  vi.advanceTimersByTime(1_000)
  checker.setLists(noLists)
  checker.change(titled('包治百病'))
  vi.advanceTimersByTime(1_000)
  expect(shown.map(({ rules }) => rules)).toEqual([['lists.term'], []])
})

test('When the page is left, nothing comes any more', () => {
  const { checker, checks, shown } = openEditor()
  checker.change(titled('既使'))
  vi.advanceTimersByTime(rest)
  checker.stop()
  checker.change(titled('帐户'))
  checker.stop()
  vi.advanceTimersByTime(10_000)
  expect(checks()).toEqual(['既使'])
  expect(shown).toEqual([])
})

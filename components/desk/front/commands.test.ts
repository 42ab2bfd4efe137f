import { expect, test } from 'vitest'
import { listNames } from '#newsroom/front/lists.ts'
import type { Candidate, DeskSlot } from '#newsroom/front/onDesk.ts'
import {
  atEnd,
  type Command,
  commandText,
  countChanges,
  doCommand,
  keyOf,
  readCommand,
} from './commands.ts'

const story = (storyId: number): Candidate => ({
  storyId,
  title: `第${storyId}篇`,
  shortTitle: '',
  channelName: '冰城',
  hue: 'bingcheng',
  publishedAt: 0,
})
const slot = (list: DeskSlot['list'], id: number): DeskSlot => ({
  ...story(id),
  list,
  startsAt: null,
  endsAt: null,
})
const slots = [slot('lead', 1), slot('topStories', 2), slot('topStories', 3), slot('topStories', 4)]
const pool = [story(4), story(5)]
const after = (command: Command) => doCommand(slots, command, pool).slots.map(keyOf)

test.each<[string, Command, string]>([
  ['one up', { verb: 'up', key: 'topStories:3' }, 'lead:1 topStories:3 topStories:2 topStories:4'],
  [
    'one down',
    { verb: 'down', key: 'topStories:3' },
    'lead:1 topStories:2 topStories:4 topStories:3',
  ],
  ['off the page', { verb: 'off', key: 'topStories:3' }, 'lead:1 topStories:2 topStories:4'],
  [
    'down within its list by dragging',
    { verb: 'place', key: 'topStories:2', list: 'topStories', at: 2 },
    'lead:1 topStories:3 topStories:4 topStories:2',
  ],
  [
    'to the end of another list',
    { verb: 'place', key: 'lead:1', list: 'topStories', at: atEnd },
    'topStories:2 topStories:3 topStories:4 topStories:1',
  ],
  [
    'from the candidates',
    { verb: 'add', storyId: 5, list: 'topStories', at: 0 },
    'lead:1 topStories:5 topStories:2 topStories:3 topStories:4',
  ],
])('An editor moves a story %s', (_, command, keys) => {
  expect(after(command)).toEqual(keys.split(' '))
})

test.each<Command>([
  { verb: 'up', key: 'topStories:2' },
  { verb: 'down', key: 'topStories:4' },
  { verb: 'off', key: 'local:9' },
  { verb: 'add', storyId: 4, list: 'topStories', at: 0 },
  { verb: 'add', storyId: 99, list: 'local', at: 0 },
])('Where a story cannot go nothing changes, and a sentence says so: %o', (command) => {
  const { slots: left, said } = doCommand(slots, command, pool)
  expect(left).toEqual(slots)
  expect(said).toMatch(/。$/)
})

test('What was done is said with the story, the list and the place', () => {
  const { said } = doCommand(slots, { verb: 'add', storyId: 5, list: 'topStories', at: 1 }, pool)
  expect(said).toBe(`“第5篇”在${listNames.topStories}第2条。`)
})

test('A command is read from a button as it was written, and nothing else is a command', () => {
  const commands: Command[] = [
    { verb: 'up', key: 'lead:1' },
    { verb: 'place', key: 'lead:1', list: 'local', at: atEnd },
    { verb: 'add', storyId: 5, list: 'national', at: 3 },
  ]
  for (const command of commands) expect(readCommand(commandText(command))).toEqual(command)
  for (const text of ['', 'publish', 'add~0~lead~1', 'add~5~nosuch~1', 'place~lead:1~local~-1'])
    expect(readCommand(text)).toBeNull()
})

test('Changes are counted by slots: those moved, new, gone, or with another time', () => {
  expect(countChanges(slots, slots)).toBe(0)
  expect(countChanges(slots, slots.slice(0, 3))).toBe(1)
  expect(countChanges(slots, doCommand(slots, { verb: 'up', key: 'topStories:3' }, []).slots)).toBe(
    2,
  )
  const timed = slots.map((each) => (each.storyId === 1 ? { ...each, endsAt: 5 } : each))
  expect(countChanges(slots, timed)).toBe(1)
})

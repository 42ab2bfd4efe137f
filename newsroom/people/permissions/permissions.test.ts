import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { useCommits, useStore } from '#db/testing.ts'
import { nextState, storyStates } from '../../stories/lifecycle.ts'
import { deedOf } from '../../testing.ts'
import { type Role, roles } from '../actor.ts'
import { type Action, actions, can } from '../can.ts'
import { eventOf, permissionTables } from '../matrix.ts'
import { aDesk } from './desk/testing.ts'
import { readingActions, tries, unasked, withoutRight } from './testing.ts'

const commits = useCommits(useStore().file)

/** The printed matrix, read as a person reads it: `story.publish` → ['', '', '', '', '✓', '', '']. */
const printed = new Map(
  readFileSync('docs/permissions.md', 'utf8')
    .split('\n')
    .filter((line) => line.startsWith('| `'))
    .map((line) => line.split('|').map((cell) => cell.trim()))
    .filter((cells) => cells.length === roles.length + 4)
    .map(([, action = '', , ...cells]) => [action.replaceAll('`', ''), cells] as const),
)
const mayByPrint = (role: Role, action: Action): boolean =>
  printed.get(action)?.[roles.indexOf(role)] !== ''

test('The printed matrix has every action, and is what the code prints', () => {
  expect([...printed.keys()]).toEqual([...actions])
  expect(readFileSync('docs/permissions.md', 'utf8')).toContain(permissionTables())
})

const sources = Object.entries(
  import.meta.glob<string>(['../../**/*.ts', '!../../**/*testing.ts', '!../../**/*.test.ts'], {
    query: '?raw',
    import: 'default',
    eager: true,
  }),
)
const verb =
  /export (?:(?:async )?function|const) (\w+)(?:<[^(]*>)? ?(?:= (?:async )?)?\(\s*deed: Deed/g
const found = sources.flatMap(([file, text]) =>
  [...text.matchAll(verb)].map(([, name = '']) => ({ name, file })),
)

test('Every verb of the newsroom is tried: a new one needs a line in permissions/testing.ts', () => {
  expect(found.length).toBeGreaterThan(20)
  const untried = found.filter(({ name }) => !(name in tries) && !withoutRight.includes(name))
  const sentences = untried.map(
    ({ name, file }) =>
      `${file}: add ${name} to \`tries\` in newsroom/people/permissions/testing.ts, with its action`,
  )
  expect(sentences).toEqual([])
  const names = found.map(({ name }) => name)
  expect([...Object.keys(tries), ...withoutRight].filter((name) => !names.includes(name))).toEqual(
    [],
  )
})

test('Every action is asked for by a verb or by a page', () => {
  const asked = new Set<Action>(Object.values(tries).map(({ action }) => action))
  const missing = actions.filter((action) => !asked.has(action) && !readingActions.includes(action))
  expect(missing).toEqual(unasked)
})

describe.each(Object.entries(tries))('%s', (_, { action, inState, prepare, call }) => {
  const event = inState ? null : eventOf(action)
  const states = event ? storyStates : [inState ?? 'draft']
  for (const state of states) {
    const standing = { isLive: state === 'published', heldFrom: 'firstReview' } as const
    const isPossible = !event || nextState(state, event, standing) !== null
    const prepared = async () => {
      const desk = await aDesk(state)
      return { desk, given: (await prepare?.(desk)) ?? 0 }
    }
    // Those who are refused change nothing, so that they can all try it on one desk
    let shared: ReturnType<typeof prepared> | undefined
    test.each(roles)(`asked by a person who is %s, of a story in state ${state}`, async (role) => {
      const may = mayByPrint(role, action)
      if (!may || !isPossible) shared ??= prepared()
      const { desk, given } = may && isPossible ? await prepared() : await (shared ?? prepared())
      const before = commits()
      const result = await call(deedOf(role), desk, given)
      if (may && isPossible) {
        expect(result).toMatchObject({ ok: true })
        return expect(commits()).not.toBe(before)
      }
      expect(result).toMatchObject({
        ok: false,
        refusal: { reason: may ? 'wrongState' : 'notAllowed' },
      })
      if (!may)
        expect(result.ok || result.refusal.sentence).toMatch(
          /^您的角色不能做这一步，请交给[^，]+。$/,
        )
      expect(commits()).toBe(before)
    })
  }
})

test('No role does all three reviews; the chief alone releases, publishes and withdraws', () => {
  const reviews: Action[] = ['story.reviewFirst', 'story.reviewSecond', 'story.release']
  const may = (action: Action) => roles.filter((role) => can(deedOf(role).actor, action))
  expect(reviews.map(may)).toEqual([['editor', 'deskHead'], ['deskHead', 'chief'], ['chief']])
  for (const action of ['story.publish', 'story.emergency', 'story.withdraw'] as const)
    expect(may(action)).toEqual(['chief'])
})

test('A reporter revises what they wrote, and nothing of others; an editor revises all', () => {
  const [reporter, editor] = [deedOf('reporter').actor, deedOf('editor').actor]
  expect(can(reporter, 'story.revise', { authorIds: [reporter.id, editor.id] })).toBe(true)
  expect(can(reporter, 'story.revise', { authorIds: [editor.id] })).toBe(false)
  expect(can(reporter, 'story.revise', { authorIds: [] })).toBe(false)
  expect(can(reporter, 'story.revise')).toBe(true)
  expect(can(editor, 'story.revise', { authorIds: [reporter.id] })).toBe(true)
})

test('管理员 has no right over content; 审计 and 校对 change nothing of the paper', () => {
  const may = (role: Role) => actions.filter((action) => can(deedOf(role).actor, action))
  expect(may('proofreader')).toEqual(['story.read', 'story.proof', 'check.keep', 'list.read'])
  expect(may('auditor')).toEqual([
    'story.read',
    'list.read',
    'site.read',
    'staff.read',
    'log.read',
    'log.check',
  ])
  expect(may('admin').filter((action) => /^(story|front)/.test(action))).toEqual([])
})

import {
  type StoryEvent,
  storyEvents,
  storyStates,
  type Target,
  targetOf,
} from '../stories/lifecycle.ts'
import { roleNames, roles } from './actor.ts'
import { type Action, actionNames, actions, grantOf } from './can.ts'

/** As the matrix prints them. */
const marks = { all: '✓', own: '本人的' } as const

/** The rights of all roles as two tables in Markdown: who may, and in which states of a story. */
export const permissionTables = (): string =>
  [
    row(['动作', '', ...roles.map((role) => roleNames[role])]),
    row(['---', '---', ...roles.map(() => ':-:')]),
    ...actions.map((action) =>
      row([
        `\`${action}\``,
        actionNames[action],
        ...roles.map((role) => {
          const grant = grantOf(role, action)
          return grant ? marks[grant] : ''
        }),
      ]),
    ),
    '',
    row(['动作', ...storyStates.map((state) => `\`${state}\``)]),
    row(['---', ...storyStates.map(() => ':-:')]),
    ...actions.flatMap((action) => {
      const event = eventOf(action)
      if (!event) return []
      return [row([`\`${action}\``, ...storyStates.map((state) => mark(targetOf(state, event)))])]
    }),
  ].join('\n')

/** The event of a story's life that an action brings about: `story.publish` → `publish`. */
export const eventOf = (action: Action): StoryEvent | null =>
  storyEvents.find((event) => action === `story.${event}`) ?? null

const mark = (next: Target | null): string =>
  next ? `→ ${targetNames[next] ?? `\`${next}\``}` : ''

/** Where the table leads by what the story is: live or not, held from which review. */
const targetNames: Partial<Record<Target, string>> = {
  rest: '`draft`, live: `published`',
  held: 'its review',
}

const row = (cells: string[]): string => `| ${cells.join(' | ')} |`

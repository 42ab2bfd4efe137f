import { readFile, writeFile } from 'node:fs/promises'
import {
  eventNames,
  stateNames,
  storyEvents,
  storyStates,
  type Target,
  targetOf,
} from '#newsroom/stories/lifecycle.ts'

/**
 * Prints the life of a story from its table into `docs/life-of-a-story.md`, between the two marks.
 * With `--check` it writes nothing and ends with code 1 where the document is not what the table says.
 */
const file = 'docs/life-of-a-story.md'
const [begin, end] = ['<!-- lifecycle: npm run lifecycle -->', '<!-- /lifecycle -->']

/** Where a target is not a state, a note of the diagram says what it depends on. */
const places: Partial<Record<Target, string>> = { rest: 'rest', held: 'held' }

/** All events that lead from one state to one target share an arrow. */
function arrows(): string[] {
  return storyStates.flatMap((state) => {
    const events = storyEvents.flatMap((event) => {
      const target = targetOf(state, event)
      return target ? [{ event, target }] : []
    })
    return [...Map.groupBy(events, ({ target }) => target)].map(([target, of]) => {
      const names = of.map(({ event }) => `${event} ${eventNames[event]}`).join(', ')
      return `  ${state} --> ${places[target] ?? target}: ${names}`
    })
  })
}

const diagram = [
  '```mermaid',
  'stateDiagram-v2',
  ...storyStates.map((state) => `  ${state}: ${state} ${stateNames[state]}`),
  '  rest: draft, or published while readers have a text',
  '  held: the review that it was held from',
  '  [*] --> draft: file, start',
  ...arrows(),
  '```',
].join('\n')

const stands = await readFile(file, 'utf8')
const [before, rest] = stands.split(begin)
const after = rest?.split(end)[1]
if (before === undefined || after === undefined) throw new Error(`${file} has no ${begin} … ${end}`)
const wanted = `${before}${begin}\n\n${diagram}\n\n${end}${after}`

if (!process.argv.includes('--check')) await writeFile(file, wanted)
else if (stands !== wanted) {
  console.error(`${file} is not what newsroom/stories/lifecycle.ts says: run npm run lifecycle`)
  process.exit(1)
}

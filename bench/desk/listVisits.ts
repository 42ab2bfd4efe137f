import { addDays, startOfDay } from '#lib/zh/date.ts'
import { allChannels } from '#newsroom/channels/published.ts'
import type { Actor } from '#newsroom/people/actor.ts'
import { authors } from '#newsroom/people/authors.ts'
import { foundStories } from '#newsroom/stories/foundStories.ts'
import { storyStates } from '#newsroom/stories/lifecycle.ts'
import type { ListFilter, ListPlace } from '#newsroom/stories/listFilter.ts'
import { countsSince, storyList } from '#newsroom/stories/storyList.ts'
import { type Ground, texts, type Visit } from './visit.ts'

/** Pages of the list that begin all over the archive, going to older stories and to newer ones. */
const placesOf = ({ days }: Ground): (ListPlace | null)[] => [
  null,
  ...days.flatMap((day) =>
    (['older', 'newer'] as const).map((direction) => ({
      direction,
      cursor: { at: startOfDay(day), id: 0 },
    })),
  ),
]

/** The same filter for the first page, and for deep ones. */
const pages = (actor: Actor, filters: ListFilter[], places: (ListPlace | null)[]) =>
  filters.flatMap((filter) => places.map((place) => () => storyList(actor, filter, place)))

export function listVisits(ground: Ground): Visit[] {
  const { chief, reporter, people, channels, days } = ground
  const places = placesOf(ground)
  const visit = (name: string, filters: ListFilter[], actor = chief): Visit => ({
    name: `list: ${name}`,
    cases: pages(actor, filters, places),
  })
  const eras = days.map((from): ListFilter => ({ from, to: addDays(from, 30) }))
  const each = <K extends keyof ListFilter>(key: K, values: readonly ListFilter[K][]) =>
    values.map((value) => ({ [key]: value }) as ListFilter)
  const both = (some: ListFilter[], others: ListFilter[]) =>
    some.flatMap((one) => others.map((other) => ({ ...one, ...other })))
  const [states, ofChannels] = [each('state', storyStates), each('channel', channels)]
  const ofPeople = each('author', people)
  return [
    { name: 'list: no filter, first page', cases: pages(chief, [{}], [null]) },
    { name: 'list: no filter, deep pages', cases: pages(chief, [{}], places.slice(1)) },
    visit('by state', states),
    visit('by channel', ofChannels),
    visit('by author', ofPeople),
    visit('by dates', eras),
    visit('by channel and state', both(ofChannels, states)),
    visit('by author and channel', both(ofPeople, ofChannels)),
    visit('by author, channel and state', both(both(ofPeople, ofChannels), states)),
    visit('by channel, state and dates', both(both(ofChannels, states), eras)),
    visit('a reporter’s own', [{}, ...ofChannels], reporter),
    {
      name: 'list: counts of today',
      cases: [chief, reporter].flatMap((actor) =>
        [0, ...days.map(startOfDay)].map((since) => () => countsSince(actor, { since })),
      ),
    },
    { name: 'list: choices of the filters', cases: [allChannels, authors] },
  ]
}

export function searchVisits(ground: Ground): Visit[] {
  const { chief, people, channels, days } = ground
  const first = { page: 1, before: null }
  return Object.entries(texts).map(([name, text]) => {
    const filters = [
      { text },
      { text, state: 'published' as const },
      { text, state: 'draft' as const },
      ...channels.map((channel) => ({ text, channel })),
      ...people.map((author) => ({ text, author })),
      ...days.map((to) => ({ text, to })),
      ...channels.flatMap((channel) => people.map((author) => ({ text, channel, author }))),
    ]
    const cases = filters.map((filter) => () => foundStories(chief, filter, first))
    return { name: `search: a text that is ${name}`, cases }
  })
}

import { addDays, type Day, startOfDay } from '#lib/zh/date.ts'
import { allChannels } from '#newsroom/channels/published.ts'
import { reviewRulesOf } from '#newsroom/channels/reviewRules.ts'
import { listsNow } from '#newsroom/checking/lists/now.ts'
import { countList, listPage } from '#newsroom/checking/lists/onDesk.ts'
import { correctionsOnDesk } from '#newsroom/corrections/onDesk.ts'
import { arrangementOf, candidatesFor, frontPages } from '#newsroom/front/onDesk.ts'
import { lastLogCheck } from '#newsroom/log/checkSentence.ts'
import { type LogFilter, logEntries } from '#newsroom/log/entries.ts'
import type { Actor } from '#newsroom/people/actor.ts'
import { authors } from '#newsroom/people/authors.ts'
import { allStaff } from '#newsroom/people/onDesk.ts'
import { redirectsFrom } from '#newsroom/redirects/onDesk.ts'
import { settingsOnDesk } from '#newsroom/settings/onDesk.ts'
import { siteSettings } from '#newsroom/settings/published.ts'
import { sourceChoices, sourceList, sourceOnDesk } from '#newsroom/sources/onDesk.ts'
import { openStory, textOfRevision } from '#newsroom/stories/atWork.ts'
import { lastDeed } from '#newsroom/stories/board/boardQueries.ts'
import { progressOf } from '#newsroom/stories/board/progress.ts'
import { shortList } from '#newsroom/stories/board/shortList.ts'
import { stripOf } from '#newsroom/stories/board/strip.ts'
import { todayOf } from '#newsroom/stories/board/today.ts'
import { textToCorrect } from '#newsroom/stories/correctable.ts'
import { foundStories } from '#newsroom/stories/foundStories.ts'
import { storyStates } from '#newsroom/stories/lifecycle.ts'
import {
  type ListFilter,
  type ListPlace,
  type Only,
  onlyNames,
} from '#newsroom/stories/listFilter.ts'
import { reviewNow } from '#newsroom/stories/review/reviewNow.ts'
import { reviewOf } from '#newsroom/stories/review/sheet.ts'
import { textChanges } from '#newsroom/stories/review/sheetChanges.ts'
import { tasksOf } from '#newsroom/stories/review/tasks.ts'
import { countsSince, storyList } from '#newsroom/stories/storyList.ts'
import { openWithdrawalOf, withdrawalsOnDesk } from '#newsroom/stories/withdraw/onDesk.ts'

/** What the desk reads for one of its pages, in the many ways in which somebody may ask for it. */
export type Visit = { name: string; cases: (() => Promise<unknown>)[] }

/** Whom, what and when the visits ask about. */
export type Ground = {
  chief: Actor
  reporter: Actor
  /** Ids of authors: one of most stories, one of some, one of none. */
  people: string[]
  /** Slugs. */
  channels: string[]
  /** Numbers of stories all over the archive. */
  stories: number[]
  /** Days all over the archive, newest first. */
  days: Day[]
}

/** Words that stand in nearly every story, in a few, in none; and what makes FTS5 read the most. */
const texts = {
  common: '的',
  rare: '开江',
  none: '“没有这样的标题”',
  worst: '“的一个的” 的 一个 中国',
}

export const visitsOf = (ground: Ground): Visit[] => [
  ...listVisits(ground),
  ...boardVisits(ground),
  ...searchVisits(ground),
  ...storyVisits(ground),
  ...frontVisits(ground),
  ...logVisits(ground),
  ...afterVisits(ground),
  {
    name: 'the lists of the checker',
    cases: [
      () => listsNow(),
      () => countList('terms'),
      () => listPage('terms', { search: '', after: 0 }),
      () => listPage('allowed', { search: texts.rare, after: 100 }),
    ],
  },
  {
    name: 'other pages: sources, staff, settings, redirects',
    cases: [
      () => sourceList(Date.now()),
      () => sourceList(Date.now(), { class: 'partner', standing: 'valid' }, '演示'),
      () => sourceOnDesk(1, Date.now()),
      () => reviewRulesOf(1),
      allStaff,
      settingsOnDesk,
      siteSettings,
      () => redirectsFrom(),
    ],
  },
]

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

function listVisits(ground: Ground): Visit[] {
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

/** What stands beside the list: stages, squares, the day in figures, what waits for each. */
function boardVisits({ chief, reporter, channels, days }: Ground): Visit[] {
  const only = Object.keys(onlyNames) as Only[]
  const states = Object.fromEntries(storyStates.map((state) => [state, { state }]))
  const now = Date.now()
  const both = [chief, reporter]
  return [
    {
      name: 'board: stages',
      cases: both.flatMap((actor) =>
        days.map((day) => () => stripOf(actor, { today: startOfDay(day), now })),
      ),
    },
    {
      name: 'board: how far the stories of a page have come',
      cases: Object.values(states).map((filter) => async () => {
        const page = await storyList(chief, filter)
        if (page.ok) await progressOf(page.value.rows)
      }),
    },
    {
      name: 'board: the day in figures',
      cases: [0, ...days.map(startOfDay)].map(
        (since) => () => todayOf(chief, { since, overdue: 0 }),
      ),
    },
    { name: 'board: tasks', cases: both.map((actor) => () => tasksOf(actor, now)) },
    { name: 'board: whether anything was done', cases: [lastDeed] },
    {
      name: 'list: only what waits',
      cases: both.flatMap((actor) =>
        only.flatMap((each) =>
          [{}, { channel: channels[0] }].map(
            (filter) => () => shortList(actor, { ...filter, only: each }, now),
          ),
        ),
      ),
    },
  ]
}

function searchVisits(ground: Ground): Visit[] {
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

function storyVisits({ chief, stories }: Ground): Visit[] {
  const open = async (id: number) => {
    const opened = await openStory(chief, id)
    if (!opened.ok) return
    const { story, revisions } = opened.value
    await textOfRevision(story, revisions.at(-1)?.number ?? 1)
    await reviewNow(chief, story)
  }
  return [
    {
      name: 'editor: a story, its draft, its revisions, its review',
      cases: stories.map((id) => () => open(id)),
    },
    { name: 'editor: choices', cases: [allChannels, () => sourceChoices(Date.now())] },
  ]
}

function frontVisits({ chief, channels }: Ground): Visit[] {
  const pages = ['front', ...channels]
  return [
    {
      name: 'front: the arrangement',
      cases: [() => frontPages(chief), ...pages.map((page) => () => arrangementOf(page))],
    },
    {
      name: 'front: candidates',
      cases: pages.flatMap((page) =>
        ['', ...Object.values(texts)].map((text) => () => candidatesFor(chief, { page, text })),
      ),
    },
  ]
}

/** 审稿单, corrections and withdrawals. */
function afterVisits({ chief, stories, days }: Ground): Visit[] {
  const places = days.map((day) => ({ at: startOfDay(day), id: 0 }))
  const sheet = async (id: number) => {
    const read = await reviewOf(chief, id)
    if (read.ok) await textChanges(read.value.story, read.value.entries)
  }
  return [
    { name: 'story: its review sheet', cases: stories.map((id) => () => sheet(id)) },
    { name: 'story: to correct', cases: stories.map((id) => () => textToCorrect(chief, id)) },
    {
      name: 'corrections and withdrawals',
      cases: [
        () => correctionsOnDesk(chief),
        ...places.map((before) => () => correctionsOnDesk(chief, before)),
        ...[undefined, 1, 1_000].map((before) => () => withdrawalsOnDesk(chief, before)),
        ...stories.map((id) => () => openWithdrawalOf(id)),
      ],
    },
  ]
}

function logVisits({ people, stories, days }: Ground): Visit[] {
  const [actorId = '', action, subject] = [people[0], 'publishStory', `story:${stories[0]}`]
  const filters: LogFilter[] = [
    {},
    { actorId },
    { action },
    { actorId, action },
    { subject },
    { subject, actorId, action },
    ...days.map((from) => ({ from, to: addDays(from, 30) })),
    ...days.map((from) => ({ actorId, action, from })),
  ]
  const places = [undefined, ...days.map((day) => ({ at: startOfDay(day), number: 1 }))]
  return [
    {
      name: 'log: every filter, first and deep pages',
      cases: filters.flatMap((filter) => places.map((after) => () => logEntries(filter, after))),
    },
    {
      name: 'log: the last check',
      cases: [() => lastLogCheck(startOfDay(days[0] ?? '2018-05-14'))],
    },
  ]
}

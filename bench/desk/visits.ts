import { addDays, startOfDay } from '#lib/zh/date.ts'
import { reviewRulesOf } from '#newsroom/channels/reviewRules.ts'
import { listsNow } from '#newsroom/checking/lists/now.ts'
import { countList, listPage } from '#newsroom/checking/lists/onDesk.ts'
import { arrangementOf, candidatesFor, frontPages } from '#newsroom/front/onDesk.ts'
import { lastLogCheck } from '#newsroom/log/checkSentence.ts'
import { type LogFilter, logEntries } from '#newsroom/log/entries.ts'
import { allStaff } from '#newsroom/people/onDesk.ts'
import { redirectsFrom } from '#newsroom/redirects/onDesk.ts'
import { settingsOnDesk } from '#newsroom/settings/onDesk.ts'
import { siteSettings } from '#newsroom/settings/published.ts'
import { sourceList, sourceOnDesk } from '#newsroom/sources/onDesk.ts'
import { boardVisits } from './boardVisits.ts'
import { listVisits, searchVisits } from './listVisits.ts'
import { afterVisits, storyVisits } from './storyVisits.ts'
import { type Ground, texts, type Visit } from './visit.ts'

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

import type { Page } from '@playwright/test'
import { orThrow } from '#lib/result.ts'
import type { HeadlineList } from '#newsroom/front/lists.ts'
import type { RunningServer } from './server.ts'
import { onStoreOf } from './staff.ts'

type Lists = Partial<Record<HeadlineList, number[]>>

/** Lays the front out through the newsroom's own verb, on whatever version is live. */
export const layOut = (newsroom: RunningServer, page: string, lists: Lists) =>
  onStoreOf(newsroom, async () => {
    const { arrangePage } = await import('#newsroom/front/arrangePage.ts')
    const { arrangementOf } = await import('#newsroom/front/onDesk.ts')
    const slots = Object.entries(lists).flatMap(([list, ids]) =>
      ids.map((storyId) => ({ list: list as HeadlineList, storyId, startsAt: null, endsAt: null })),
    )
    const base = (await arrangementOf(page)).live?.version ?? 0
    const actor = { id: 'demo-chief', name: '韩松', role: 'chief' } as const
    orThrow(await arrangePage({ actor, at: Date.now() }, { page, base, slots }))
  })

/** The newest live stories, newest first: number and title. */
export const liveStories = (newsroom: RunningServer, count: number) =>
  onStoreOf(newsroom, async () => {
    const { latestStories } = await import('#newsroom/stories/published.ts')
    return (await latestStories(count + 40)).filter(({ isBrief }) => !isBrief).slice(0, count)
  })

export const listOf = (page: Page, name: string) =>
  page.getByRole('region', { name: '版位' }).getByRole('region', { name, exact: true })

/** The titles of a list's slots, in order. */
export const slotsOf = (page: Page, name: string) =>
  listOf(page, name).locator('.slot summary .song:first-child')

import { expect, type Page } from '@playwright/test'
import { orThrow } from '#lib/result.ts'
import type { Actor } from '#newsroom/people/actor.ts'
import type { StoryContent } from '#newsroom/stories/content.ts'
import type { RunningServer } from './server.ts'
import { onStoreOf } from './staff.ts'

/** The words of tests that look at the board while somebody else is at work. */

export const demoPeople = {
  reporter: { id: 'demo-reporter', name: '林江', role: 'reporter' },
  editor: { id: 'demo-editor', name: '沈雪', role: 'editor' },
} as const satisfies Record<string, Actor>

/** Waits until the page hears of what happens at the desk. */
export const isLive = (page: Page): Promise<void> =>
  expect(page.locator('html')).toHaveAttribute('data-live', '')

const contentOf = (title: string): StoryContent => ({
  title,
  summary: '江畔的变化不大，来来往往的人都看在眼里。',
  keyPoints: [],
  origin: 'paper',
  credits: { bylines: ['记者 林江'], editor: '沈雪' },
  tags: [],
  coverSalt: 0,
  isBrief: false,
  body: [{ kind: 'paragraph', text: [{ text: '江边的人比往常多，大家走走停停。' }] }],
})

/** The reporter files a story and sends it in, through the newsroom's verbs. Answers its number. */
export const sendIn = (newsroom: RunningServer, title: string): Promise<number> =>
  onStoreOf(newsroom, async () => {
    const { fileStory } = await import('#newsroom/stories/file.ts')
    const { submitStory } = await import('#newsroom/stories/review/submit.ts')
    const deed = () => ({ actor: demoPeople.reporter, at: Date.now() })
    const filed = orThrow(
      await fileStory(deed(), { channelId: 1, sourceId: 1, content: contentOf(title) }),
    )
    orThrow(await submitStory(deed(), { storyId: filed.id, version: 1 }))
    return filed.id
  })

/** The editor sends a story back. */
export const sendBack = (newsroom: RunningServer, storyId: number): Promise<unknown> =>
  onStoreOf(newsroom, async () => {
    const { returnStory } = await import('#newsroom/stories/review/return.ts')
    const deed = { actor: demoPeople.editor, at: Date.now() }
    const opinion = '请补上时间和地点。'
    return orThrow(await returnStory(deed, { storyId, round: 1, decision: 'return', opinion }))
  })

/** Everybody's sessions of one person end, as when they sign out everywhere. */
export const signOutEverywhere = (newsroom: RunningServer, actor: Actor): Promise<void> =>
  onStoreOf(newsroom, async () => {
    const { endAllOwnSessions } = await import('#newsroom/signIn/ownSessions.ts')
    await endAllOwnSessions({ actor, at: Date.now() })
  })

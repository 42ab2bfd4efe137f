import type { Metadata } from 'next'
import { WritingDesk } from '#components/desk/writing/writingDesk.tsx'
import { storyPath } from '#newsroom/addresses.ts'
import { allChannels } from '#newsroom/channels/published.ts'
import { can } from '#newsroom/people/can.ts'
import { sourceChoices } from '#newsroom/sources/onDesk.ts'
import type { OpenStory } from '#newsroom/stories/atWork.ts'
import { deskActor } from '../../../session.ts'
import { keepVersion, publish } from '../actions.ts'
import { readStory } from '../readStory.tsx'
import { PublishedNotice } from './publishedNotice.tsx'
import { ReadOnly } from './readOnly.tsx'

type Props = {
  params: Promise<{ id: string }>
  searchParams: Promise<{ done?: string | string[] }>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: `第${(await params).id}号稿件` }
}

/** Where a story is written; for those who may only read it, how it looks. */
export default async function StoryPage({ params, searchParams }: Props) {
  const actor = await deskActor()
  const open = await readStory(actor, params)
  if ('instead' in open) return open.instead
  const { story, draft, version, saved, revisions, mayRevise } = open
  const { state } = story
  // Only in these two is a text worked on; in review, released or withdrawn it stands as it is
  if (!mayRevise || (state !== 'draft' && state !== 'published'))
    return <ReadOnly story={story} version={version} />
  const [channels, sources, { done }] = await Promise.all([
    allChannels(),
    sourceChoices(),
    searchParams,
  ])
  return (
    <>
      {done === 'published' && <PublishedNotice path={pathOf(story)} />}
      <WritingDesk
        storyId={story.id}
        person={actor.id}
        name={actor.name}
        state={state}
        start={{ draft, version, savedAt: saved?.at ?? null }}
        versions={revisions.map(({ number, madeAt, authorName, reason }) => ({
          number,
          madeAt,
          authorName,
          reason,
        }))}
        live={revisions.find(({ id }) => id === story.liveRevisionId)?.number ?? null}
        choices={{
          channels: channels
            .filter(({ id, retiredAt }) => retiredAt === null || id === story.channelId)
            .map(({ id, name, hue }) => ({ id, name, hue })),
          sources,
        }}
        review={<p className="text-ink-2">还没有送审。</p>}
        mayPublish={can(actor, 'story.emergency') && can(actor, 'story.publish')}
        onKeep={keepVersion}
        onPublish={publish}
      />
    </>
  )
}

const pathOf = ({ id, channel, day }: OpenStory['story']): string | null =>
  day === null ? null : storyPath({ channel, day, id })

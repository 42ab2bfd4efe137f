import type { Metadata } from 'next'
import { storyPath } from '#newsroom/addresses.ts'
import type { OpenStory } from '#newsroom/stories/atWork.ts'
import { deskActor } from '../../../session.ts'
import { readStory } from '../readStory.tsx'
import { Reviewed } from './review/reviewed.tsx'
import { ReviewNotice } from './review/reviewNotice.tsx'
import { SourceNotice } from './review/sourceNotice.tsx'
import { Written } from './written.tsx'

type Props = {
  params: Promise<{ id: string }>
  searchParams: Promise<{ done?: string | string[] }>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: `第${(await params).id}号稿件` }
}

/** Where a story is written; on its way through the review, and for those who only read, where it stands. */
export default async function StoryPage({ params, searchParams }: Props) {
  const actor = await deskActor()
  const open = await readStory(actor, params)
  if ('instead' in open) return open.instead
  const { done } = await searchParams
  const { id, state } = open.story
  const isWritten = open.mayRevise && (state === 'draft' || state === 'published')
  return (
    <>
      <ReviewNotice
        key={`${String(done)} ${open.story.stateSince}`}
        done={done}
        actor={actor}
        storyId={id}
        path={pathOf(open.story)}
      />
      <SourceNotice actor={actor} open={open} />
      {isWritten ? (
        <Written actor={actor} open={open} state={state} />
      ) : (
        <Reviewed actor={actor} open={open} />
      )}
    </>
  )
}

const pathOf = ({ id, channel, day }: OpenStory['story']): string | null =>
  day === null ? null : storyPath({ channel, day, id })

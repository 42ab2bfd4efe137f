import type { Metadata } from 'next'
import { reviewPath } from '#newsroom/deskAddresses.ts'
import { deskActor } from '../../../session.ts'
import { readStory } from '../readStory.tsx'
import { Reviewed } from './review/reviewed.tsx'
import { pathOf, ReviewNotice } from './review/reviewNotice.tsx'
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
      <noscript>
        <p className="bar-amber">
          这一页要用脚本。没有脚本，请在
          <a href={reviewPath(id)} className="link">
            审签页
          </a>
          看全文、送审、审签、退回和发布。
        </p>
      </noscript>
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

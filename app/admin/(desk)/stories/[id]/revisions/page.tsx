import type { Metadata } from 'next'
import { ButtonLink } from '#components/desk/button.tsx'
import { DifferenceView } from '#components/desk/diff.tsx'
import { EmptyState } from '#components/desk/emptyState.tsx'
import { Notice } from '#components/desk/notice.tsx'
import { PageHead } from '#components/desk/pageHead.tsx'
import { Section } from '#components/desk/section.tsx'
import { deskStoryPath } from '#newsroom/deskAddresses.ts'
import { type OpenStory, textOfRevision } from '#newsroom/stories/atWork.ts'
import { difference } from '#newsroom/stories/compare/difference.ts'
import type { StoryDraft } from '#newsroom/stories/draft/storyDraft.ts'
import { deskActor } from '../../../../session.ts'
import { readStory } from '../../readStory.tsx'
import { RevisionTable } from './revisionTable.tsx'

export const metadata: Metadata = { title: '版本' }

type Props = {
  params: Promise<{ id: string }>
  searchParams: Promise<{ from?: string; to?: string; done?: string }>
}

/** All versions of a story, and the difference between any two of them and the text at work. */
export default async function RevisionsPage({ params, searchParams }: Props) {
  const open = await readStory(await deskActor(), params)
  if ('instead' in open) return open.instead
  const { story, revisions, mayRevise } = open
  const { from, to, done } = await searchParams
  const chosen = { from: from ?? String(revisions[0]?.number ?? ''), to: to ?? now }
  const [before, after] = await Promise.all([textAt(open, chosen.from), textAt(open, chosen.to)])
  return (
    <>
      <PageHead title={`第${story.id}号稿件的版本`}>
        <ButtonLink href={deskStoryPath(story.id)}>回到稿件</ButtonLink>
      </PageHead>
      <div className="grid max-w-[60rem] gap-8 px-6 py-6">
        {done === 'restored' && <Notice>已经恢复，恢复以前的文字也存成了一版。</Notice>}
        {revisions.length === 0 ? (
          <EmptyState>还没有存过版。在稿件页上按“存版”，这里就有第一版。</EmptyState>
        ) : (
          <RevisionTable {...{ story, revisions, chosen, mayRevise }} />
        )}
        {before && after && (
          <Section title={`从${nameOf(chosen.from)}到${nameOf(chosen.to)}`}>
            <DifferenceView difference={difference(before, after)} />
          </Section>
        )}
      </div>
    </>
  )
}

/** The word in the address for the text at work. */
const now = 'now'

const nameOf = (which: string): string => (which === now ? '现在的文字' : `第${which}版`)

async function textAt({ story, draft }: OpenStory, which: string): Promise<StoryDraft | null> {
  if (which === now) return draft
  return /^[1-9]\d{0,8}$/.test(which) ? textOfRevision(story, Number(which)) : null
}

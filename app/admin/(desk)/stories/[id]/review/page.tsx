import type { Metadata } from 'next'
import { ButtonLink } from '#components/desk/button.tsx'
import { PageHead } from '#components/desk/pageHead.tsx'
import { PlainWords } from '#components/desk/plainWords.tsx'
import { whyNotMain } from '#components/desk/review/mainAct.ts'
import { OpenFindings } from '#components/desk/review/openFindings.tsx'
import { ReviewForms } from '#components/desk/review/reviewForms.tsx'
import { ReviewPane } from '#components/desk/review/reviewPane.tsx'
import type { Sending } from '#components/desk/review/sendWords.tsx'
import { StateChip } from '#components/desk/storyList/stateChip.tsx'
import { deskStoryPath, sheetPath } from '#newsroom/deskAddresses.ts'
import type { Actor } from '#newsroom/people/actor.ts'
import { can } from '#newsroom/people/can.ts'
import type { OpenStory } from '#newsroom/stories/atWork.ts'
import { deskActor } from '../../../../session.ts'
import { readStory } from '../../readStory.tsx'
import { reviewActions } from './everyAct.ts'
import { readReviewed } from './readReviewed.ts'
import { pathOf, ReviewNotice } from './reviewNotice.tsx'
import { SourceNotice } from './sourceNotice.tsx'

type Props = {
  params: Promise<{ id: string }>
  searchParams: Promise<{ done?: string | string[] }>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: `第${(await params).id}号稿件的审签` }
}

/** The review of a story where there is no script: its words, and each act as an ordinary form. */
export default async function ReviewPage({ params, searchParams }: Props) {
  const actor = await deskActor()
  const open = await readStory(actor, params)
  if ('instead' in open) return open.instead
  const { done } = await searchParams
  const { now, words, revision, report, draft } = await readReviewed(actor, open)
  const { id, state } = open.story
  const whyNot = whyNotMain(now.acts, words.main)
  return (
    <>
      <PageHead title="审签" about={`第${id}号稿件　${draft.title || '（还没有标题）'}`}>
        <StateChip state={state} />
        <ButtonLink href={sheetPath(id)}>审稿单</ButtonLink>
        <ButtonLink href={deskStoryPath(id)}>回到稿件</ButtonLink>
      </PageHead>
      <ReviewNotice done={done} actor={actor} storyId={id} path={pathOf(open.story)} />
      <SourceNotice actor={actor} open={open} />
      <div className="correcting px-6 py-6">
        <div className="grid content-start gap-6">
          {whyNot && <p className="bar-quiet">{whyNot}</p>}
          {/* New forms after each act: nothing of the one before stays in them */}
          <ReviewForms
            key={`${now.entries.length} ${open.version}`}
            acts={now.acts}
            toSend={toSendOf(actor, open)}
            of={{ storyId: id, round: now.round?.round ?? 0 }}
            revision={revision}
            words={words}
            actions={reviewActions}
          />
          <ReviewPane story={{ id, state }} now={now} at={Date.now()} actions={reviewActions} />
        </div>
        <div className="grid gap-6">
          {report && <OpenFindings report={report} />}
          <PlainWords title={revision > 0 ? `第${revision}版` : '现在的文字'} text={draft} />
        </div>
      </div>
    </>
  )
}

/** The working text, where this person may send it on. */
function toSendOf(actor: Actor, { story, version, draft, mayRevise }: OpenStory) {
  if (!mayRevise || (story.state !== 'draft' && story.state !== 'published')) return null
  const ways: Sending[] = []
  if (can(actor, 'story.submit', { authorIds: [story.authorId] })) ways.push('submit')
  if (can(actor, 'story.emergency')) ways.push('emergency')
  return { version, isBrief: draft.isBrief, ways }
}

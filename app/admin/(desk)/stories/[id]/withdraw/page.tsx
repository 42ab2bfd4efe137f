import type { Metadata } from 'next'
import { WhatReadersSee } from '#components/desk/after/whatReadersSee.tsx'
import { ButtonLink } from '#components/desk/button.tsx'
import { EmptyState } from '#components/desk/emptyState.tsx'
import { Form } from '#components/desk/form.tsx'
import { FormArea } from '#components/desk/formFields.tsx'
import { NotForYou } from '#components/desk/notForYou.tsx'
import { Notice } from '#components/desk/notice.tsx'
import { PageHead } from '#components/desk/pageHead.tsx'
import { Section } from '#components/desk/section.tsx'
import { SubmitButton } from '#components/desk/submitButton.tsx'
import { dateTimeOf } from '#lib/zh/date.ts'
import { deskStoryPath, withdrawalsPath } from '#newsroom/deskAddresses.ts'
import { can } from '#newsroom/people/can.ts'
import { openWithdrawalOf } from '#newsroom/stories/withdraw/onDesk.ts'
import { deskActor } from '../../../../session.ts'
import { readStory } from '../../readStory.tsx'
import { ask, takeDownNow } from './actions.ts'

export const metadata: Metadata = { title: '撤稿' }

type Props = { params: Promise<{ id: string }> }

/** Where a live story's withdrawal is asked for, or done at once where it cannot wait. */
export default async function WithdrawPage({ params }: Props) {
  const actor = await deskActor()
  if (!can(actor, 'story.askWithdrawal')) return <NotForYou action="story.askWithdrawal" />
  const open = await readStory(actor, params)
  if ('instead' in open) return open.instead
  const { story, draft } = open
  const request = await openWithdrawalOf(story.id)
  return (
    <>
      <PageHead title="撤稿" about={`第${story.id}号稿件　${draft.title}`}>
        <ButtonLink href={deskStoryPath(story.id)}>回到稿件</ButtonLink>
        <ButtonLink href={withdrawalsPath}>全部撤稿申请</ButtonLink>
      </PageHead>
      <div className="grid gap-10 px-6 py-6">
        {story.publishedAt === null ? (
          <EmptyState>读者现在看不到这篇稿件，没有什么要撤。</EmptyState>
        ) : (
          <>
            <Section title="读者会看到什么">
              <WhatReadersSee />
            </Section>
            {request ? (
              <Notice kind="mind">
                {request.requestedByName}在{dateTimeOf(request.requestedAt)}申请撤稿（
                {request.reason}），等另一位总编确认。{' '}
                <a href={withdrawalsPath} className="link">
                  去确认或驳回
                </a>
              </Notice>
            ) : (
              <Asking storyId={story.id} />
            )}
            {can(actor, 'story.withdraw') && <Emergency storyId={story.id} />}
          </>
        )}
      </div>
    </>
  )
}

const Asking = ({ storyId }: { storyId: number }) => (
  <Section title="申请撤稿">
    <p className="text-ink-2">撤稿要两个人：您申请，另一位总编确认。确认以前读者照常看得到。</p>
    <Form name="ask" action={ask}>
      <input type="hidden" name="storyId" value={storyId} />
      <FormArea name="reason" label="原因" hint="只留在采编台，读者看不到" rows={3} />
      <p>
        <SubmitButton>申请撤稿</SubmitButton>
      </p>
    </Form>
  </Section>
)

const Emergency = ({ storyId }: { storyId: number }) => (
  <Section title="等不及两个人：紧急撤稿">
    <p className="text-ink-2">
      一人当即撤下，不能恢复。全体总编和主任的台面上会一直有提醒，直到另一位同事复签。
    </p>
    <Form name="emergency" action={takeDownNow}>
      <input type="hidden" name="storyId" value={storyId} />
      <FormArea name="reason" label="紧急的原因" hint="复签的同事要看，只留在采编台" rows={3} />
      <p>
        <SubmitButton kind="danger">紧急撤稿，读者立刻看不到</SubmitButton>
      </p>
    </Form>
  </Section>
)

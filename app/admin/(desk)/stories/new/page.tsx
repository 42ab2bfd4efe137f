import type { Metadata } from 'next'
import { PageHead } from '#components/desk/pageHead.tsx'
import { openChannels } from '#newsroom/channels/published.ts'
import { can, notAllowed } from '#newsroom/people/can.ts'
import { deskActor } from '../../../session.ts'
import { RefusedPage } from '../refusedPage.tsx'
import { NewStoryForm } from './form.tsx'

export const metadata: Metadata = { title: '写稿' }

/** A new story begins with its channel; then there is a sheet to write on. */
export default async function NewStoryPage() {
  const actor = await deskActor()
  if (!can(actor, 'story.file'))
    return <RefusedPage sentence={notAllowed('story.file').refusal.sentence} />
  const channels = await openChannels()
  return (
    <>
      <PageHead title="写稿" />
      <div className="max-w-[32rem] px-6 py-6">
        <NewStoryForm channels={channels.map(({ id, fullName }) => ({ id, name: fullName }))} />
      </div>
    </>
  )
}

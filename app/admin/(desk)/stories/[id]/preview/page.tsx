import type { Metadata } from 'next'
import { ButtonLink } from '#components/desk/button.tsx'
import { PageHead } from '#components/desk/pageHead.tsx'
import { PreviewFrame } from '#components/desk/writing/previewFrame.tsx'
import { deskStoryPath } from '#newsroom/deskAddresses.ts'
import { deskActor } from '../../../../session.ts'
import { readStory } from '../../readStory.tsx'

type Props = { params: Promise<{ id: string }> }

export const metadata: Metadata = { title: '预览' }

/** The story as readers would see it, by itself. */
export default async function PreviewPage({ params }: Props) {
  const open = await readStory(await deskActor(), params)
  if ('instead' in open) return open.instead
  const { story, version } = open
  return (
    <>
      <PageHead title={`预览第${story.id}号稿件`}>
        <ButtonLink href={deskStoryPath(story.id)}>回到稿件</ButtonLink>
      </PageHead>
      <div className="preview-page px-6 py-4" data-slim-side>
        <PreviewFrame storyId={story.id} version={version} />
      </div>
    </>
  )
}

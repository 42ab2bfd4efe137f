import { ButtonLink } from '#components/desk/button.tsx'
import { PageHead } from '#components/desk/pageHead.tsx'
import { PreviewFrame } from '#components/desk/writing/previewFrame.tsx'
import { revisionsPath } from '#newsroom/deskAddresses.ts'
import type { StoryAtWork } from '#newsroom/stories/atWork.ts'
import { stateNames } from '#newsroom/stories/lifecycle.ts'

/** A story that this person reads and does not change. */
export function ReadOnly({
  story: { id, state },
  version,
}: {
  story: StoryAtWork
  version: number
}) {
  return (
    <>
      <PageHead title={`第${id}号稿件`} about={`${stateNames[state]}，只能看，不能改`}>
        <ButtonLink href={revisionsPath(id)}>比较版本</ButtonLink>
      </PageHead>
      <div className="preview-page px-6 py-4">
        <PreviewFrame storyId={id} version={version} />
      </div>
    </>
  )
}

import { Notice } from '#components/desk/notice.tsx'
import { PageHead } from '#components/desk/pageHead.tsx'

/** In place of a story that somebody may not see. */
export function RefusedPage({ sentence }: { sentence: string }) {
  return (
    <>
      <PageHead title="这一页不归您的角色" />
      <div className="px-6 py-6">
        <Notice kind="mind">{sentence}</Notice>
      </div>
    </>
  )
}

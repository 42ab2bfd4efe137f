import { EmptyState } from '#components/desk/emptyState.tsx'
import { PageHead } from '#components/desk/pageHead.tsx'
import { setAnswerStatus } from '#lib/answerStatus.ts'

/**
 * In place of a page that is not there, in the desk's own frame and with status 404. Pages return it
 * instead of calling `notFound()`, whose document is blank until a script has run.
 */
export function MissingPage({ what = '这个页面' }: { what?: string }) {
  setAnswerStatus(404)
  return (
    <>
      <PageHead title={`没有${what}`} />
      <div className="px-6">
        <EmptyState>
          采编台没有这个地址，也许它已经改了。请检查链接，或者
          <a href="/admin" className="link">
            回到工作台
          </a>
          。
        </EmptyState>
      </div>
    </>
  )
}

import { EmptyState } from '#components/desk/emptyState.tsx'
import { PageHead } from '#components/desk/pageHead.tsx'
import { setAnswerStatus } from '#lib/answerStatus.ts'

type Props = { what?: string | undefined }

/**
 * In place of a page that is not there, in the desk's own frame and with status 404. Pages return it
 * instead of calling `notFound()`, whose document is blank until a script has run.
 */
export function MissingPage({ what }: Props) {
  setAnswerStatus(404)
  return <MissingNotice what={what} />
}

/** What it says, without the status: Next draws its net for missing pages with every page. */
export function MissingNotice({ what = '这个页面' }: Props) {
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

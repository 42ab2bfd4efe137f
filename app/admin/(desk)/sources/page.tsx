import type { Metadata } from 'next'
import { ButtonLink } from '#components/desk/button.tsx'
import { DoneNotice } from '#components/desk/doneNotice.tsx'
import { EmptyState } from '#components/desk/emptyState.tsx'
import { Form } from '#components/desk/form.tsx'
import { NotForYou } from '#components/desk/notForYou.tsx'
import { PageHead } from '#components/desk/pageHead.tsx'
import { Pager } from '#components/desk/pager.tsx'
import { Section } from '#components/desk/section.tsx'
import { SubmitButton } from '#components/desk/submitButton.tsx'
import { importSourcesPath, sourcesFilePath, sourcesPath } from '#newsroom/deskAddresses.ts'
import { can } from '#newsroom/people/can.ts'
import { sourceList } from '#newsroom/sources/onDesk.ts'
import { type Query, queryText } from '../../query.ts'
import { deskActor } from '../../session.ts'
import { add } from './actions.ts'
import { readFilter } from './readFilter.ts'
import { SourceFields } from './sourceFields.tsx'
import { SourceFilters } from './sourceFilters.tsx'
import { SourceTable } from './sourceTable.tsx'

export const metadata: Metadata = { title: '稿源名单' }

const notices = { added: '稿源添好了，写稿时可以选它。' }

type Props = { searchParams: Promise<Query> }

/** The list of 稿源 from which a story takes its own. */
export default async function SourcesPage({ searchParams }: Props) {
  const actor = await deskActor()
  if (!can(actor, 'site.read')) return <NotForYou action="site.read" />
  const query = await searchParams
  const [filter, after] = [readFilter(query), queryText(query, 'after')]
  const { rows, next, found, total } = await sourceList(Date.now(), filter, after)
  const isNarrowed = Object.keys(filter).length > 0
  const mayChange = can(actor, 'source.manage')
  const page = (cursor: string) =>
    `${sourcesPath}?${new URLSearchParams({ ...asQuery(filter), ...(cursor && { after: cursor }) })}`
  return (
    <>
      <PageHead title="稿源名单" about={isNarrowed ? `${found}个，共${total}个` : `共${total}个`}>
        {mayChange && <ButtonLink href={importSourcesPath}>导入</ButtonLink>}
        <ButtonLink href={sourcesFilePath} download>
          导出
        </ButtonLink>
      </PageHead>
      <SourceFilters filter={filter} />
      <div className="grid gap-10 px-6 py-6">
        <DoneNotice notices={notices} done={query['done']} />
        {rows.length === 0 ? (
          <EmptyState>
            {isNarrowed || after ? '没有这样的稿源。' : '名单上还没有稿源。'}{' '}
            {(isNarrowed || after) && (
              <a href={sourcesPath} className="link">
                看全部
              </a>
            )}
          </EmptyState>
        ) : (
          <SourceTable rows={rows} />
        )}
        <Pager of="稿源" newer={after ? page('') : null} older={next && page(next)} />
        {mayChange && (
          <Section title="添一个稿源">
            <Form name="new-source" action={add}>
              <SourceFields />
              <p>
                <SubmitButton>添加</SubmitButton>
              </p>
            </Form>
          </Section>
        )}
      </div>
    </>
  )
}

const asQuery = ({ text, ...rest }: ReturnType<typeof readFilter>): Record<string, string> => ({
  ...(text && { q: text }),
  ...rest,
})

import type { Metadata } from 'next'
import { Button, ButtonLink } from '#components/desk/button.tsx'
import { DoneNotice } from '#components/desk/doneNotice.tsx'
import { EmptyState } from '#components/desk/emptyState.tsx'
import { Field } from '#components/desk/field.tsx'
import { NotForYou } from '#components/desk/notForYou.tsx'
import { PageHead } from '#components/desk/pageHead.tsx'
import { Pager } from '#components/desk/pager.tsx'
import { Section } from '#components/desk/section.tsx'
import { type ListKind, listKinds } from '#newsroom/checker/lists/entries.ts'
import { countList, listPage } from '#newsroom/checking/lists/onDesk.ts'
import { listTitles } from '#newsroom/checking/lists/rows.ts'
import { listCsvPath, listPath } from '#newsroom/deskAddresses.ts'
import { can } from '#newsroom/people/can.ts'
import { type Query, queryText } from '../../../query.ts'
import { deskActor } from '../../../session.ts'
import { MissingPage } from '../../missingPage.tsx'
import { AddEntry, ImportEntries } from './forms.tsx'
import { ListTable } from './listTable.tsx'

type Props = { params: Promise<{ kind: string }>; searchParams: Promise<Query> }

const isKind = (kind: string): kind is ListKind => listKinds.includes(kind as ListKind)

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { kind } = await params
  return { title: isKind(kind) ? listTitles[kind] : '检查用表' }
}

const notices = {
  added: '添好了，打开着的稿件很快就会按新的表再查一遍。',
  changed: '改好了，打开着的稿件很快就会按新的表再查一遍。',
  removed: '删掉了。',
  imported: '全部导入了，打开着的稿件很快就会按新的表再查一遍。',
}

const abouts: Readonly<Record<ListKind, string>> = {
  terms: '稿件里出现就提示，全角、繁体、中间夹空格的写法也认得出',
  names: '写错一个字、职务对不上，就提示核对',
  allowed: '在这些文字里面不提示',
}

/** One list of the newsroom: what was added last first. */
export default async function ListPage({ params, searchParams }: Props) {
  const actor = await deskActor()
  if (!can(actor, 'list.read')) return <NotForYou action="list.read" />
  const { kind } = await params
  if (!isKind(kind)) return <MissingPage what="这份表" />
  const query = await searchParams
  const search = queryText(query, 'search')
  const after = Number(queryText(query, 'after')) || 0
  const [{ lines, next }, count] = await Promise.all([
    listPage(kind, { search, after }),
    countList(kind),
  ])
  const mayManage = can(actor, 'list.manage')
  const page = (cursor: number | null) =>
    `${listPath(kind)}?${new URLSearchParams({ ...(search && { search }), ...(cursor && { after: String(cursor) }) })}`
  return (
    <>
      <PageHead title={listTitles[kind]} about={`${abouts[kind]}；现有${count}条`}>
        <ButtonLink href={listCsvPath(kind)}>导出 CSV</ButtonLink>
      </PageHead>
      <div className="grid max-w-[60rem] gap-10 px-6 py-6">
        <nav aria-label="检查用表" className="flex flex-wrap gap-6">
          {listKinds.map((each) => (
            <a
              key={each}
              href={listPath(each)}
              aria-current={each === kind ? 'page' : undefined}
              className="link aria-[current]:font-bold aria-[current]:no-underline"
            >
              {listTitles[each]}
            </a>
          ))}
        </nav>
        <DoneNotice notices={notices} done={query['done']} />
        {mayManage && (
          <Section title="添一条">
            <AddEntry kind={kind} />
          </Section>
        )}
        {mayManage && (
          <Section title="从 CSV 文件导入">
            <ImportEntries kind={kind} />
          </Section>
        )}
        <Section title={listTitles[kind]}>
          <form className="flex max-w-[36rem] items-end gap-3">
            <Field name="search" label="含有文字" defaultValue={search} className="grow" />
            <Button type="submit">查找</Button>
          </form>
          {lines.length === 0 ? (
            <EmptyState>
              {search || after ? '没有这样的。' : '还是空的。'}{' '}
              {(search || after > 0) && (
                <a href={listPath(kind)} className="link">
                  看全部
                </a>
              )}
            </EmptyState>
          ) : (
            <ListTable kind={kind} lines={lines} mayManage={mayManage} />
          )}
          {after > 0 && (
            <p>
              <a href={page(null)} className="link">
                回到开头
              </a>
            </p>
          )}
          <Pager of={listTitles[kind]} newer={null} older={next === null ? null : page(next)} />
        </Section>
      </div>
    </>
  )
}

import type { Metadata } from 'next'
import { NotForYou } from '#components/desk/notForYou.tsx'
import { PageHead } from '#components/desk/pageHead.tsx'
import { Table } from '#components/desk/table.tsx'
import { dateTimeOf } from '#lib/zh/date.ts'
import { staticPagePath } from '#newsroom/deskAddresses.ts'
import { allStaticPages } from '#newsroom/pages/onDesk.ts'
import { can } from '#newsroom/people/can.ts'
import { deskActor } from '../../session.ts'

export const metadata: Metadata = { title: '固定页面' }

/** The pages outside the news: who wrote each last, and when. */
export default async function StaticPagesPage() {
  const actor = await deskActor()
  if (!can(actor, 'site.read')) return <NotForYou action="site.read" />
  const pages = await allStaticPages()
  return (
    <>
      <PageHead title="固定页面" about={`共${pages.length}页`} />
      <div className="max-w-[60rem] px-6 py-6">
        <Table caption="固定页面" columns={['页面', '地址', '最后修改']}>
          {pages.map(({ slug, page }) => (
            <tr key={slug}>
              <td>
                <a href={staticPagePath(slug)} className="link">
                  {page?.title ?? '还没有写'}
                </a>
              </td>
              <td>/{slug}</td>
              <td className="figures">
                {page ? `${page.modifiedBy || '有人'}，${dateTimeOf(page.modifiedAt)}` : ''}
              </td>
            </tr>
          ))}
        </Table>
      </div>
    </>
  )
}

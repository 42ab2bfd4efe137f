import type { Metadata } from 'next'
import { ImportForm } from '#components/desk/import/importForm.tsx'
import { NotForYou } from '#components/desk/notForYou.tsx'
import { PageHead } from '#components/desk/pageHead.tsx'
import { Section } from '#components/desk/section.tsx'
import { redirectsPath } from '#newsroom/deskAddresses.ts'
import { can } from '#newsroom/people/can.ts'
import { importLimits, redirectColumns } from '#newsroom/redirects/readCsv.ts'
import { deskActor } from '../../../session.ts'
import { takeFile } from './actions.ts'

export const metadata: Metadata = { title: '导入跳转' }

/** Takes a list of moved addresses in from a spreadsheet's file. */
export default async function ImportRedirectsPage() {
  const actor = await deskActor()
  if (!can(actor, 'redirect.manage')) return <NotForYou action="redirect.manage" />
  return (
    <>
      <PageHead title="导入跳转" about="电子表格另存为 CSV">
        <a href={redirectsPath} className="link">
          全部跳转
        </a>
      </PageHead>
      <div className="grid max-w-[60rem] gap-10 px-6 py-6">
        <ImportForm label="导入跳转" action={takeFile} />
        <Section title="文件怎么写">
          <ul className="list-disc pl-6">
            <li>第一行是各列的名称：{redirectColumns.join('、')}；方式一列可以没有。</li>
            <li>旧地址写完整网址也行，只取域名后面的部分；名单上已经有的，按这一行改。</li>
            <li>方式写精确或者前缀，不写就是精确；前缀写到目录，例如 /old/。</li>
            <li>现在有页面的旧地址、会转回自己的跳转，不能导入，会写明在第几行。</li>
            <li>
              最多{importLimits.rows}行、{importLimits.bytes / 1_000} KB；UTF-8、GB18030 编码都行。
            </li>
          </ul>
        </Section>
      </div>
    </>
  )
}

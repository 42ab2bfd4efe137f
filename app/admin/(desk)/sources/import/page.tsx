import type { Metadata } from 'next'
import { ImportForm } from '#components/desk/import/importForm.tsx'
import { NotForYou } from '#components/desk/notForYou.tsx'
import { PageHead } from '#components/desk/pageHead.tsx'
import { Section } from '#components/desk/section.tsx'
import { sourcesFilePath, sourcesPath } from '#newsroom/deskAddresses.ts'
import { can } from '#newsroom/people/can.ts'
import { sourceClassNames } from '#newsroom/sources/classes.ts'
import { importLimits, sourceColumns } from '#newsroom/sources/readCsv.ts'
import { sourceStatusNames } from '#newsroom/sources/standing.ts'
import { deskActor } from '../../../session.ts'
import { takeFile } from './actions.ts'

export const metadata: Metadata = { title: '导入稿源名单' }

/** Takes a list of 稿源 in from a spreadsheet's file. */
export default async function ImportSourcesPage() {
  const actor = await deskActor()
  if (!can(actor, 'source.manage')) return <NotForYou action="source.manage" />
  return (
    <>
      <PageHead title="导入稿源名单" about="电子表格另存为 CSV">
        <a href={sourcesPath} className="link">
          全部稿源
        </a>
      </PageHead>
      <div className="grid max-w-[60rem] gap-10 px-6 py-6">
        <ImportForm label="导入稿源名单" action={takeFile} />
        <Section title="文件怎么写">
          <ul className="list-disc pl-6">
            <li>第一行是各列的名称：{sourceColumns.map(([, title]) => title).join('、')}。</li>
            <li>名称必填；名单上已经有的，按这一行改；没有写的列不动。</li>
            <li>类别写{Object.values(sourceClassNames).join('、')}。</li>
            <li>
              状态写{Object.values(sourceStatusNames).join('、')}；日期写成 2026-01-31，不限就不写。
            </li>
            <li>
              最多{importLimits.rows}行、{importLimits.bytes / 1_000} KB；UTF-8、GB18030 编码都行。
            </li>
            <li>
              可以先
              <a href={sourcesFilePath} className="link" download>
                导出现在的名单
              </a>
              ，改好再导入。
            </li>
          </ul>
        </Section>
      </div>
    </>
  )
}

import type { Metadata } from 'next'
import { DoneNotice } from '#components/desk/doneNotice.tsx'
import { Form } from '#components/desk/form.tsx'
import { FormArea, FormField, FormHidden } from '#components/desk/formFields.tsx'
import { NotForYou } from '#components/desk/notForYou.tsx'
import { PageHead } from '#components/desk/pageHead.tsx'
import { SubmitButton } from '#components/desk/submitButton.tsx'
import { dateTimeOf } from '#lib/zh/date.ts'
import { staticPagesPath } from '#newsroom/deskAddresses.ts'
import { allStaticPages } from '#newsroom/pages/onDesk.ts'
import { printNotation } from '#newsroom/pages/printNotation.ts'
import { can } from '#newsroom/people/can.ts'
import { deskActor } from '../../../session.ts'
import { MissingPage } from '../../missingPage.tsx'
import { write } from '../actions.ts'
import { Notation } from '../notation.tsx'
import { Preview } from '../preview.tsx'

export const metadata: Metadata = { title: '固定页面' }

const notices = { written: '页面保存好了，读者已经看到。' }

type Props = {
  params: Promise<{ slug: string }>
  searchParams: Promise<{ done?: string | string[] }>
}

/** One page outside the news: its words in a plain field, and what they will look like. */
export default async function WritePage({ params, searchParams }: Props) {
  const actor = await deskActor()
  if (!can(actor, 'site.read')) return <NotForYou action="site.read" />
  const [{ slug }, { done }] = await Promise.all([params, searchParams])
  const found = (await allStaticPages()).find((each) => each.slug === slug)
  if (!found) return <MissingPage />
  const { page } = found
  return (
    <>
      <PageHead
        title={page?.title ?? '新页面'}
        about={page ? `${page.modifiedBy || '有人'}在${dateTimeOf(page.modifiedAt)}改过` : ''}
      >
        <a href={`/${slug}`} className="link">
          看读者看到的
        </a>
        <a href={staticPagesPath} className="link">
          全部页面
        </a>
      </PageHead>
      <div className="grid max-w-[60rem] gap-8 px-6 py-6">
        <DoneNotice notices={notices} done={done} />
        <fieldset disabled={!can(actor, 'page.write')}>
          <legend className="sr-only">页面的内容</legend>
          <Form name="page" action={write} className="grid gap-5">
            <input type="hidden" name="slug" value={slug} />
            <FormHidden name="version" value={page?.version ?? 0} />
            <FormField
              name="title"
              label="标题"
              value={page?.title ?? ''}
              required
              maxLength={60}
            />
            <FormField
              name="summary"
              label="摘要"
              hint="给搜索引擎看的一句话"
              value={page?.summary ?? ''}
              required
              maxLength={200}
            />
            <FormArea
              name="body"
              label="正文"
              hint="一行就是一段；别的写法见下面的说明"
              value={page ? printNotation(page.body) : ''}
              rows={24}
            />
            <p className="flex flex-wrap gap-3">
              <SubmitButton name="wish" value="write">
                保存，读者立刻看到
              </SubmitButton>
              <SubmitButton kind="plain" name="wish" value="preview">
                预览
              </SubmitButton>
            </p>
            <Preview />
          </Form>
        </fieldset>
        <Notation />
      </div>
    </>
  )
}

import type { Metadata } from 'next'
import { Button } from '#components/desk/button.tsx'
import { DoneNotice } from '#components/desk/doneNotice.tsx'
import { EmptyState } from '#components/desk/emptyState.tsx'
import { Field } from '#components/desk/field.tsx'
import { Form } from '#components/desk/form.tsx'
import { FormField, FormSelect } from '#components/desk/formFields.tsx'
import { NotForYou } from '#components/desk/notForYou.tsx'
import { PageHead } from '#components/desk/pageHead.tsx'
import { Pager } from '#components/desk/pager.tsx'
import { Section } from '#components/desk/section.tsx'
import { SubmitButton } from '#components/desk/submitButton.tsx'
import { importRedirectsPath, redirectsPath } from '#newsroom/deskAddresses.ts'
import { can } from '#newsroom/people/can.ts'
import { redirectsFrom } from '#newsroom/redirects/onDesk.ts'
import { type Query, queryText } from '../../query.ts'
import { deskActor } from '../../session.ts'
import { add } from './actions.ts'
import { Redirects } from './redirects.tsx'

export const metadata: Metadata = { title: '跳转' }

const notices = { added: '跳转添好了，旧地址已经通到新地址。', removed: '跳转删掉了。' }

type Props = { searchParams: Promise<Query> }

/** Addresses that have moved for good, in their order. */
export default async function RedirectsPage({ searchParams }: Props) {
  const actor = await deskActor()
  if (!can(actor, 'site.read')) return <NotForYou action="site.read" />
  const query = await searchParams
  const [prefix, after] = [queryText(query, 'prefix'), queryText(query, 'after')]
  const { rows, next } = await redirectsFrom({ prefix, after })
  const mayChange = can(actor, 'redirect.manage')
  const page = (cursor: string) =>
    `${redirectsPath}?${new URLSearchParams({ ...(prefix && { prefix }), ...(cursor && { after: cursor }) })}`
  return (
    <>
      <PageHead title="跳转" about="旧地址永久通到新地址（301）">
        {mayChange && (
          <a href={importRedirectsPath} className="link">
            导入
          </a>
        )}
      </PageHead>
      <div className="grid max-w-[60rem] gap-10 px-6 py-6">
        <DoneNotice notices={notices} done={query['done']} />
        {mayChange && (
          <Section title="添一条跳转">
            <Form name="new-redirect" action={add}>
              <FormField
                name="fromPath"
                label="旧地址"
                hint="以 / 开头，例如 /old/1.htm；前缀写到目录，例如 /old/"
                required
                maxLength={500}
              />
              <FormField
                name="toPath"
                label="新地址"
                hint="本站的地址，以 / 开头"
                required
                maxLength={500}
              />
              <FormSelect
                name="way"
                label="方式"
                hint="前缀：这个目录下的地址都跳转；新地址以 / 结尾，后面的部分照搬，否则都到这一个地址"
                value="exact"
                options={[
                  ['exact', '精确：只对这一个地址'],
                  ['prefix', '前缀：对整个目录'],
                ]}
              />
              <p>
                <SubmitButton>添加</SubmitButton>
              </p>
            </Form>
          </Section>
        )}
        <Section title="名单">
          <form className="flex max-w-[36rem] items-end gap-3">
            <Field name="prefix" label="旧地址开头是" defaultValue={prefix} className="grow" />
            <Button type="submit">查找</Button>
          </form>
          {rows.length === 0 ? (
            <EmptyState>
              {prefix || after ? '没有这样开头的旧地址。' : '还没有跳转。'}{' '}
              {(prefix || after) && (
                <a href={redirectsPath} className="link">
                  看全部
                </a>
              )}
            </EmptyState>
          ) : (
            <Redirects rows={rows} mayChange={mayChange} />
          )}
          {after && (
            <p>
              <a href={page('')} className="link">
                回到开头
              </a>
            </p>
          )}
          <Pager of="跳转" newer={null} older={next && page(next)} />
        </Section>
      </div>
    </>
  )
}

import type { Metadata } from 'next'
import { DoneNotice } from '#components/desk/doneNotice.tsx'
import { EmptyState } from '#components/desk/emptyState.tsx'
import { Form } from '#components/desk/form.tsx'
import { FormField } from '#components/desk/formFields.tsx'
import { NotForYou } from '#components/desk/notForYou.tsx'
import { PageHead } from '#components/desk/pageHead.tsx'
import { Section } from '#components/desk/section.tsx'
import { SubmitButton } from '#components/desk/submitButton.tsx'
import { can } from '#newsroom/people/can.ts'
import { allSynonyms } from '#newsroom/search/onDesk.ts'
import type { Query } from '../../query.ts'
import { deskActor } from '../../session.ts'
import { add } from './actions.ts'
import { Groups } from './groups.tsx'

export const metadata: Metadata = { title: '同义词' }

const notices = {
  added: '同义词添好了，读者搜其中一个，也会找到另外几个。',
  changed: '同义词改好了。',
  removed: '这组同义词删掉了。',
}

type Props = { searchParams: Promise<Query> }

/** Words that readers' search takes for one another. */
export default async function SynonymsPage({ searchParams }: Props) {
  const actor = await deskActor()
  if (!can(actor, 'site.read')) return <NotForYou action="site.read" />
  const [query, rows] = await Promise.all([searchParams, allSynonyms()])
  const mayChange = can(actor, 'search.manage')
  return (
    <>
      <PageHead title="同义词" about="读者搜索时当作一个词：哈市 = 哈尔滨" />
      <div className="grid max-w-[60rem] gap-10 px-6 py-6">
        <DoneNotice notices={notices} done={query['done']} />
        {mayChange && (
          <Section title="添一组同义词">
            <Form name="new-synonyms" action={add}>
              <FormField
                name="words"
                label="同义词"
                hint="二至六个词，用空格隔开，例如：哈市 哈尔滨"
                required
                maxLength={150}
              />
              <p>
                <SubmitButton>添加</SubmitButton>
              </p>
            </Form>
          </Section>
        )}
        <Section title="名单">
          {rows.length === 0 ? (
            <EmptyState>还没有同义词。</EmptyState>
          ) : (
            <Groups rows={rows} mayChange={mayChange} />
          )}
        </Section>
      </div>
    </>
  )
}

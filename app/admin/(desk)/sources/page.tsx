import type { Metadata } from 'next'
import { DoneNotice } from '#components/desk/doneNotice.tsx'
import { EmptyState } from '#components/desk/emptyState.tsx'
import { Form } from '#components/desk/form.tsx'
import { FormField, FormSelect } from '#components/desk/formFields.tsx'
import { NotForYou } from '#components/desk/notForYou.tsx'
import { PageHead } from '#components/desk/pageHead.tsx'
import { Section } from '#components/desk/section.tsx'
import { SubmitButton } from '#components/desk/submitButton.tsx'
import { can } from '#newsroom/people/can.ts'
import { allSources } from '#newsroom/sources/onDesk.ts'
import { deskActor } from '../../session.ts'
import { add } from './actions.ts'
import { kinds, SourceRow } from './sourceRow.tsx'

export const metadata: Metadata = { title: '稿源名单' }

const notices = {
  added: '稿源添好了，写稿时可以选它。',
  changed: '稿源改好了。已经发布的稿件仍写原来的名称。',
}

type Props = { searchParams: Promise<{ done?: string | string[] }> }

/** The list of 稿源 from which a story takes its own. */
export default async function SourcesPage({ searchParams }: Props) {
  const actor = await deskActor()
  if (!can(actor, 'site.read')) return <NotForYou action="site.read" />
  const [sources, { done }] = await Promise.all([allSources(), searchParams])
  const mayChange = can(actor, 'source.manage')
  return (
    <>
      <PageHead title="稿源名单" about={`共${sources.length}个`} />
      <div className="grid max-w-[60rem] gap-10 px-6 py-6">
        <DoneNotice notices={notices} done={done} />
        {mayChange && (
          <Section title="添一个稿源">
            <Form name="new-source" action={add}>
              <FormField name="name" label="名称" required maxLength={60} />
              <FormSelect name="kind" label="类别" value="other" options={kinds} />
              <p>
                <SubmitButton>添加</SubmitButton>
              </p>
            </Form>
          </Section>
        )}
        <Section title="名单">
          {sources.length === 0 && <EmptyState>名单上还没有稿源。</EmptyState>}
          <ul aria-label="稿源名单">
            {sources.map((source) => (
              <SourceRow key={source.id} source={source} mayChange={mayChange} />
            ))}
          </ul>
        </Section>
      </div>
    </>
  )
}

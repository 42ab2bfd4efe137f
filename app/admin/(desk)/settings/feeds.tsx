import { Form } from '#components/desk/form.tsx'
import { FormSelect } from '#components/desk/formFields.tsx'
import { Section } from '#components/desk/section.tsx'
import { SubmitButton } from '#components/desk/submitButton.tsx'
import type { Written } from '#newsroom/settings/onDesk.ts'
import type { Settings } from '#newsroom/settings/shapes.ts'
import { changeFeeds } from './actions.ts'
import { LastWritten } from './lastWritten.tsx'

type Props = { feedText: Settings['feedText']; written: Written }

/** How much of a story the feeds carry. */
export function Feeds({ feedText, written }: Props) {
  return (
    <Section title="订阅源">
      <p>全站、各频道和各稿源都有 RSS、Atom 和 JSON 三种订阅源，各有最新三十篇。</p>
      <Form name="feeds" action={changeFeeds}>
        <FormSelect
          name="feedText"
          label="稿件内容"
          hint="转载稿不论怎样选，都只给摘要"
          value={feedText}
          options={[
            ['full', '全文'],
            ['summary', '摘要'],
          ]}
        />
        <LastWritten written={written} />
        <p>
          <SubmitButton>保存订阅源</SubmitButton>
        </p>
      </Form>
    </Section>
  )
}

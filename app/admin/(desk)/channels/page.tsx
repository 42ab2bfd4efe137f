import type { Metadata } from 'next'
import { DoneNotice } from '#components/desk/doneNotice.tsx'
import { Form } from '#components/desk/form.tsx'
import { FormField } from '#components/desk/formFields.tsx'
import { NotForYou } from '#components/desk/notForYou.tsx'
import { PageHead } from '#components/desk/pageHead.tsx'
import { Section } from '#components/desk/section.tsx'
import { SubmitButton } from '#components/desk/submitButton.tsx'
import { allChannels } from '#newsroom/channels/published.ts'
import { reviewRulesOf } from '#newsroom/channels/reviewRules.ts'
import { can } from '#newsroom/people/can.ts'
import { deskActor } from '../../session.ts'
import { add } from './actions.ts'
import { ChannelFields } from './channelFields.tsx'
import { ChannelRow } from './channelRow.tsx'

export const metadata: Metadata = { title: '频道' }

const notices = {
  added: '频道开好了，读者的导航里已经有它。',
  changed: '频道改好了，读者已经看到。',
  moved: '顺序调好了，读者已经看到。',
  retire: '频道停用了：导航里不再有它，原来的地址都还能打开。',
  reopen: '频道恢复了，排在导航的最后。',
  limited: '审稿时限保存好了，对从现在起开始的审稿起作用。',
  relaxed: '放宽了三审分工；谁用了它，审计记录会写明。',
  ended: '放宽结束了，三审分工恢复。',
}

type Props = { searchParams: Promise<{ done?: string | string[] }> }

/** The sections of the site: names, order, hue; retired ones below. */
export default async function ChannelsPage({ searchParams }: Props) {
  const actor = await deskActor()
  if (!can(actor, 'site.read')) return <NotForYou action="site.read" />
  const [channels, { done }] = await Promise.all([allChannels(), searchParams])
  const rulesOf = new Map(
    await Promise.all(channels.map(async ({ id }) => [id, await reviewRulesOf(id)] as const)),
  )
  const mayChange = can(actor, 'channel.manage')
  const open = channels.filter(({ retiredAt }) => retiredAt === null)
  const retired = channels.filter(({ retiredAt }) => retiredAt !== null)
  const rows = (list: typeof channels) =>
    list.map((channel) => (
      <ChannelRow
        key={channel.id}
        channel={channel}
        rules={rulesOf.get(channel.id) ?? { limits: {}, relaxed: [] }}
        mayChange={mayChange}
        isOnly={list.length === 1}
      />
    ))
  return (
    <>
      <PageHead title="频道" about={`导航里有${open.length}个`} />
      <div className="grid max-w-[60rem] gap-10 px-6 py-6">
        <DoneNotice notices={notices} done={done} />
        <Section title="导航里的频道">
          <ul aria-label="导航里的频道">{rows(open)}</ul>
        </Section>
        {retired.length > 0 && (
          <Section title="停用的频道">
            <ul aria-label="停用的频道">{rows(retired)}</ul>
          </Section>
        )}
        {mayChange && (
          <Section title="开一个频道">
            <Form name="new-channel" action={add}>
              <FormField
                name="slug"
                label="频道地址"
                hint="2到20个小写字母或数字，例如 bcxw。定了就不能改。"
                required
                maxLength={20}
              />
              <ChannelFields />
              <p>
                <SubmitButton>开频道</SubmitButton>
              </p>
            </Form>
          </Section>
        )}
      </div>
    </>
  )
}

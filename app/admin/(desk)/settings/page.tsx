import type { Metadata } from 'next'
import { DoneNotice } from '#components/desk/doneNotice.tsx'
import { NotForYou } from '#components/desk/notForYou.tsx'
import { Notice } from '#components/desk/notice.tsx'
import { PageHead } from '#components/desk/pageHead.tsx'
import { can } from '#newsroom/people/can.ts'
import { settingsOnDesk } from '#newsroom/settings/onDesk.ts'
import { licenceReminders } from '#newsroom/settings/reminders.ts'
import { deskActor } from '../../session.ts'
import { Demo } from './demo.tsx'
import { Feeds } from './feeds.tsx'
import { Licences } from './licences.tsx'
import { Contact, Site } from './site.tsx'

export const metadata: Metadata = { title: '设置' }

const notices = {
  site: '站点信息保存好了，读者已经看到。',
  licences: '许可信息保存好了，读者已经看到。',
  contact: '联系方式保存好了，读者已经看到。',
  feedText: '订阅源的设置保存好了，下一次读取就按它给。',
  confirmed: '已经确认：网站不再是演示站点。',
  isConfirmed: '网站又是演示站点了。',
}

type Props = { searchParams: Promise<{ done?: string | string[] }> }

/** What every page of the site says about the paper. */
export default async function SettingsPage({ searchParams }: Props) {
  const actor = await deskActor()
  if (!can(actor, 'site.read')) return <NotForYou action="site.read" />
  const [{ values, written }, { done }] = await Promise.all([settingsOnDesk(), searchParams])
  const mayChange = can(actor, 'setting.change')
  return (
    <>
      <PageHead title="设置" about={values.isConfirmed ? '正式站点' : '演示站点'} />
      <div className="grid max-w-[60rem] gap-10 px-6 py-6">
        <DoneNotice notices={notices} done={done} />
        {licenceReminders(values, Date.now()).map(({ label, sentence }) => (
          <Notice key={label} kind="mind">
            {sentence}
          </Notice>
        ))}
        {!mayChange && <p className="text-ink-2">您可以看，不能改；要改请找管理员。</p>}
        <fieldset disabled={!mayChange} className="grid gap-10">
          <legend className="sr-only">网站的设置</legend>
          <Site site={values.site} written={written.site} />
          <Licences licences={values.licences} written={written.licences} />
          <Contact contact={values.contact} written={written.contact} />
          <Feeds feedText={values.feedText} written={written.feedText} />
          <Demo isConfirmed={values.isConfirmed} written={written.isConfirmed} />
        </fieldset>
      </div>
    </>
  )
}

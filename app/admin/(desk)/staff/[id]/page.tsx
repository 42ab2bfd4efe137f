import type { Metadata } from 'next'
import { DoneNotice } from '#components/desk/doneNotice.tsx'
import { Form } from '#components/desk/form.tsx'
import { FormSelect } from '#components/desk/formFields.tsx'
import { NotForYou } from '#components/desk/notForYou.tsx'
import { PageHead } from '#components/desk/pageHead.tsx'
import { Section } from '#components/desk/section.tsx'
import { SubmitButton } from '#components/desk/submitButton.tsx'
import { logPath, staffPath } from '#newsroom/deskAddresses.ts'
import { roleNames } from '#newsroom/people/actor.ts'
import { actionNames, actions, can, grantOf } from '#newsroom/people/can.ts'
import { colleagueById } from '#newsroom/people/onDesk.ts'
import { deskActor } from '../../../session.ts'
import { MissingPage } from '../../missingPage.tsx'
import { setRole } from '../actions.ts'
import { StandingChip } from '../standingChip.tsx'
import { HeadedChannels } from './headedChannels.tsx'
import { LetIn } from './letIn.tsx'

export const metadata: Metadata = { title: '人员' }

const notices = {
  role: '角色改好了，从下一次打开页面起生效。',
  channels: '分管频道改好了，从下一次打开页面起生效。',
  disable: '账号停用了，已经在所有地方退出。署名和记录都还在。',
  enable: '账号启用了，用原来的密码登录。',
  factor: '动态码去掉了，下次登录只要密码。',
}

type Props = {
  params: Promise<{ id: string }>
  searchParams: Promise<{ done?: string | string[] }>
}

/** One colleague: role, access, and what they may do. */
export default async function ColleaguePage({ params, searchParams }: Props) {
  const actor = await deskActor()
  if (!can(actor, 'staff.read')) return <NotForYou action="staff.read" />
  const [person, { done }] = await Promise.all([colleagueById((await params).id), searchParams])
  if (!person) return <MissingPage what="这位同事" />
  const { id, name, username, role, standing } = person
  const mayChange = can(actor, 'staff.manage')
  return (
    <>
      <PageHead title={name} about={`${roleNames[role]}，用户名 ${username}`}>
        <StandingChip standing={standing} />
        <a href={staffPath} className="link">
          全部人员
        </a>
      </PageHead>
      <div className="grid max-w-[52rem] gap-10 px-6 py-6">
        <DoneNotice notices={notices} done={done} />
        {mayChange && (
          <Section title="角色">
            <Form name="role" label="改角色" action={setRole}>
              <input type="hidden" name="personId" value={id} />
              <FormSelect
                name="role"
                label="角色"
                value={role}
                options={Object.entries(roleNames)}
              />
              <p>
                <SubmitButton>保存角色</SubmitButton>
              </p>
            </Form>
          </Section>
        )}
        {mayChange && role === 'deskHead' && (
          <Section title="分管频道">
            <HeadedChannels personId={id} />
          </Section>
        )}
        {mayChange && <LetIn person={person} />}
        <Section title="可以做什么">
          <ul aria-label={`${name}可以做什么`}>
            {actions
              .filter((action) => grantOf(role, action))
              .map((action) => (
                <li key={action} className="border-b border-b-hairline py-2">
                  {actionNames[action]}
                  {grantOf(role, action) === 'own' && '（自己的）'}
                </li>
              ))}
          </ul>
          {can(actor, 'log.read') && (
            <p>
              <a href={`${logPath}?actor=${encodeURIComponent(id)}`} className="link">
                看{name}做过的事
              </a>
            </p>
          )}
        </Section>
      </div>
    </>
  )
}

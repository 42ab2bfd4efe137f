import type { Metadata } from 'next'
import { Form } from '#components/desk/form.tsx'
import { FormField, FormSelect } from '#components/desk/formFields.tsx'
import { NotForYou } from '#components/desk/notForYou.tsx'
import { PageHead } from '#components/desk/pageHead.tsx'
import { Section } from '#components/desk/section.tsx'
import { SubmitButton } from '#components/desk/submitButton.tsx'
import { Table } from '#components/desk/table.tsx'
import { colleaguePath } from '#newsroom/deskAddresses.ts'
import { roleNames } from '#newsroom/people/actor.ts'
import { can } from '#newsroom/people/can.ts'
import { allStaff } from '#newsroom/people/onDesk.ts'
import { deskActor } from '../../session.ts'
import { invite } from './actions.ts'
import { Rights } from './rights.tsx'
import { StandingChip } from './standingChip.tsx'

export const metadata: Metadata = { title: '人员与权限' }

/** Who may sign in, as what; and what each role may do. */
export default async function StaffPage() {
  const actor = await deskActor()
  if (!can(actor, 'staff.read')) return <NotForYou action="staff.read" />
  const staff = await allStaff()
  return (
    <>
      <PageHead title="人员与权限" about={`名单上有${staff.length}人`} />
      <div className="grid max-w-[72rem] gap-10 px-6 py-6">
        <Section title="名单">
          <Table caption="人员名单" columns={['姓名', '用户名', '角色', '状态', '动态码']}>
            {staff.map(({ id, name, username, role, standing, isDemo, hasSecondFactor }) => (
              <tr key={id}>
                <td>
                  <a href={colleaguePath(id)} className="link">
                    {name}
                  </a>
                </td>
                <td>{username}</td>
                <td>{roleNames[role]}</td>
                <td>
                  <StandingChip standing={standing} /> {isDemo && '演示账号'}
                </td>
                <td>{hasSecondFactor ? '启用' : '没有'}</td>
              </tr>
            ))}
          </Table>
        </Section>
        {can(actor, 'staff.manage') && (
          <Section title="请一位同事加入">
            <Form name="invite" action={invite}>
              <FormField name="name" label="姓名" required maxLength={40} />
              <FormField
                name="username"
                label="用户名"
                hint="登录时用，2到30个小写字母、数字、点、横线或下划线"
                autoCapitalize="none"
                autoComplete="off"
                required
                maxLength={30}
              />
              <FormSelect
                name="role"
                label="角色"
                value="reporter"
                options={Object.entries(roleNames)}
              />
              <p>
                <SubmitButton>生成邀请链接</SubmitButton>
              </p>
            </Form>
          </Section>
        )}
        <Section title="各角色可以做什么">
          <Rights />
        </Section>
      </div>
    </>
  )
}

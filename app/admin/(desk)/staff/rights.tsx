import { Table } from '#components/desk/table.tsx'
import { roleNames, roles } from '#newsroom/people/actor.ts'
import { actionNames, actions, grantOf } from '#newsroom/people/can.ts'

const words = { all: '可以', own: '自己的' } as const

/** The matrix of roles and actions, from the code that decides. */
export function Rights() {
  return (
    <Table caption="各角色可以做什么" columns={['动作', ...roles.map((role) => roleNames[role])]}>
      {actions.map((action) => (
        <tr key={action}>
          <th scope="row" className="border-b-hairline text-ink">
            {actionNames[action]}
          </th>
          {roles.map((role) => {
            const grant = grantOf(role, action)
            return (
              <td key={role} className={grant ? '' : 'text-meta'}>
                {grant ? words[grant] : '不'}
              </td>
            )
          })}
        </tr>
      ))}
    </Table>
  )
}

'use client'

import { useActionState } from 'react'
import { Button } from '#components/desk/button.tsx'
import { ErrorSummary } from '#components/desk/errorSummary.tsx'
import { Table } from '#components/desk/table.tsx'
import { deviceName } from '#lib/userAgent.ts'
import { dateTimeOf } from '#lib/zh/date.ts'
import type { OwnSession } from '#newsroom/signIn/ownSessions.ts'
import { endEverySession, endSession } from './actions.ts'

/** Where a person is signed in; each place can be ended, or all at once. */
export function Sessions({ sessions, current }: { sessions: OwnSession[]; current: string }) {
  const [state, end] = useActionState(endSession, null)
  return (
    <>
      <ErrorSummary state={state} />
      <Table caption="登录着的浏览器" columns={['浏览器', '地址', '登录时间', '操作']}>
        {sessions.map(({ id, agent, address, beganAt }) => (
          <tr key={id}>
            <td>{deviceName(agent)}</td>
            <td className="figures">{address}</td>
            <td className="figures">{dateTimeOf(beganAt)}</td>
            <td>
              {id === current ? (
                '就是这里'
              ) : (
                <form action={end}>
                  <input type="hidden" name="sessionId" value={id} />
                  <Button type="submit" isSmall>
                    退出
                  </Button>
                </form>
              )}
            </td>
          </tr>
        ))}
      </Table>
      <form action={endEverySession}>
        <Button type="submit" kind="danger">
          在所有地方退出
        </Button>
      </form>
    </>
  )
}

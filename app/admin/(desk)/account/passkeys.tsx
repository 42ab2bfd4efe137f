'use client'

import { useActionState } from 'react'
import { Button } from '#components/desk/button.tsx'
import { ErrorSummary } from '#components/desk/errorSummary.tsx'
import { dayOf } from '#lib/zh/date.ts'
import type { OwnPasskey } from '#newsroom/signIn/ownPasskeys.ts'
import { removePasskey, renamePasskey } from './actions.ts'

/** The passkeys of a person; each can be renamed and removed. */
export function Passkeys({ passkeys }: { passkeys: OwnPasskey[] }) {
  const [renamed, rename] = useActionState(renamePasskey, null)
  const [removed, remove] = useActionState(removePasskey, null)
  if (passkeys.length === 0)
    return <p>还没有。有了通行密钥，登录时用指纹、面容或锁屏密码确认就行，不用输入密码。</p>
  return (
    <>
      <ErrorSummary state={renamed} />
      <ErrorSummary state={removed} />
      <ul aria-label="通行密钥">
        {passkeys.map(({ id, name, addedAt }) => (
          <li
            key={id}
            className="flex flex-wrap items-center gap-3 border-b border-b-hairline py-2"
          >
            <form action={rename} className="flex grow items-center gap-3">
              <input type="hidden" name="passkeyId" value={id} />
              <input
                name="name"
                aria-label="通行密钥的名称"
                className="input max-w-[18rem]"
                defaultValue={name}
                required
                maxLength={40}
              />
              <Button type="submit">改名</Button>
            </form>
            <span className="figures set-[0.9375rem]/[1.5rem] text-meta">{dayOf(addedAt)}添加</span>
            <form action={remove}>
              <input type="hidden" name="passkeyId" value={id} />
              <Button type="submit" kind="danger">
                删除<span className="sr-only">“{name}”</span>
              </Button>
            </form>
          </li>
        ))}
      </ul>
    </>
  )
}

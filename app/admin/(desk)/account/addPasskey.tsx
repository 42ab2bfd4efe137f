'use client'

import { useRouter } from 'next/navigation'
import { useState, useSyncExternalStore } from 'react'
import { Button } from '#components/desk/button.tsx'
import { ErrorSummary } from '#components/desk/errorSummary.tsx'
import { Field } from '#components/desk/field.tsx'
import { type FormState, fault } from '#components/desk/formState.ts'
import { accountPath } from '#newsroom/deskAddresses.ts'
import { addPasskey, knowsPasskeys } from '../../passkey.ts'

/** Adds a passkey of this device: a ceremony that only a script can hold. */
export function AddPasskey() {
  const isKnown = useSyncExternalStore(unchanging, knowsPasskeys, () => false)
  const [state, setState] = useState<FormState>(null)
  const router = useRouter()
  if (!isKnown) return <p className="text-ink-2">这个浏览器不能添加通行密钥。</p>
  const add = async (form: FormData) => {
    const ending = await addPasskey(String(form.get('deviceName')))
    if (!ending.ok) return setState(fault(ending.sentence))
    router.push(`${accountPath}?done=passkey`)
    router.refresh()
  }
  return (
    <form
      className="grid max-w-[28rem] gap-4"
      onSubmit={(event) => {
        event.preventDefault()
        void add(new FormData(event.currentTarget))
      }}
    >
      <ErrorSummary state={state} />
      <Field
        name="deviceName"
        label="这台设备的名称"
        hint="例如：办公室电脑"
        required
        maxLength={40}
      />
      <p>
        <Button type="submit">添加通行密钥</Button>
      </p>
    </form>
  )
}

const unchanging = () => () => undefined

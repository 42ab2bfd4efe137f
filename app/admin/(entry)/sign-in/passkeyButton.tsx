'use client'

import { useState, useSyncExternalStore } from 'react'
import { Button } from '#components/desk/button.tsx'
import { ErrorSummary } from '#components/desk/errorSummary.tsx'
import { type FormState, fault } from '#components/desk/formState.ts'
import { knowsPasskeys, signInWithPasskey } from '../../passkey.ts'

/** Signs in with a passkey; not there in a browser that knows none. */
export function PasskeyButton({ next }: { next: string }) {
  const isKnown = useSyncExternalStore(unchanging, knowsPasskeys, () => false)
  const [state, setState] = useState<FormState>(null)
  if (!isKnown) return null
  const signIn = async () => {
    const ending = await signInWithPasskey()
    if (ending.ok) location.assign(next)
    else setState(fault(ending.sentence))
  }
  return (
    <div className="grid gap-5">
      <ErrorSummary state={state} />
      <Button onClick={signIn}>用通行密钥登录</Button>
    </div>
  )
}

const unchanging = () => () => undefined

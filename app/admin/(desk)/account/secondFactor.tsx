'use client'

import { useActionState } from 'react'
import { ErrorSummary } from '#components/desk/errorSummary.tsx'
import { Field } from '#components/desk/field.tsx'
import { StatusChip } from '#components/desk/statusChip.tsx'
import { SubmitButton } from '#components/desk/submitButton.tsx'
import { RecoveryCodes } from './recoveryCodes.tsx'
import { changeSecondFactor, setUp } from './secondFactorActions.ts'

/** The authenticator app: set up, renewed or dropped, each time with the password. */
export function SecondFactor({ isOn }: { isOn: boolean }) {
  return isOn ? <Change /> : <SetUp />
}

function SetUp() {
  const [{ form, setUp: begun }, action] = useActionState(setUp, { form: null, setUp: null })
  if (!begun)
    return (
      <form action={action} className="grid max-w-[28rem] gap-4">
        <ErrorSummary state={form} />
        <p>没有启用。启用以后，登录时除了密码还要输入手机验证器里的6位数字。</p>
        <Password />
        <p>
          <SubmitButton>启用动态码</SubmitButton>
        </p>
      </form>
    )
  const { code, secret, recoveryCodes } = begun
  return (
    <form action={action} className="grid max-w-[28rem] gap-4">
      <ErrorSummary state={form} />
      <p>1. 用手机验证器扫下面的方块，或者手工输入密钥。</p>
      <svg
        viewBox={`0 0 ${code.size} ${code.size}`}
        width={220}
        height={220}
        role="img"
        aria-label="给验证器扫的二维码；扫不了，请输入下面的密钥"
        shapeRendering="crispEdges"
      >
        <path d={`M0 0h${code.size}v${code.size}h-${code.size}z`} fill="#fff" />
        <path d={code.path} fill="#000" />
      </svg>
      <p>
        密钥：<code className="figures">{secret}</code>
      </p>
      <p>2. 抄下恢复码，放在手机以外的地方。它们只显示这一次。</p>
      <RecoveryCodes codes={recoveryCodes} />
      <Field
        name="code"
        label="3. 输入验证器里的6位数字"
        inputMode="numeric"
        autoComplete="one-time-code"
        required
        maxLength={20}
      />
      <p>
        <SubmitButton>确认启用</SubmitButton>
      </p>
    </form>
  )
}

function Change() {
  const [{ form, recoveryCodes }, action] = useActionState(changeSecondFactor, {
    form: null,
    recoveryCodes: null,
  })
  return (
    <form action={action} className="grid max-w-[28rem] gap-4">
      <ErrorSummary state={form} />
      <p>
        <StatusChip look="published">已启用</StatusChip>
      </p>
      {recoveryCodes && (
        <>
          <p role="status">新的恢复码，只显示这一次；旧的已经作废。</p>
          <RecoveryCodes codes={recoveryCodes} />
        </>
      )}
      <Password />
      <p className="flex flex-wrap gap-3">
        <SubmitButton kind="plain" name="wish" value="renew">
          换一组恢复码
        </SubmitButton>
        <SubmitButton kind="danger" name="wish" value="drop">
          停用动态码
        </SubmitButton>
      </p>
    </form>
  )
}

const Password = () => (
  <Field
    name="password"
    label="密码"
    type="password"
    autoComplete="current-password"
    required
    maxLength={1000}
  />
)

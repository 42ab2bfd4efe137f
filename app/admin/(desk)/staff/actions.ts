'use server'

import { headers } from 'next/headers'
import { redirect } from 'next/navigation'
import { type FormState, fault, refusedForm } from '#components/desk/formState.ts'
import { dateTimeOf } from '#lib/zh/date.ts'
import { colleaguePath, invitationPath } from '#newsroom/deskAddresses.ts'
import type { Role } from '#newsroom/people/actor.ts'
import { assignChannels } from '#newsroom/people/assignChannels.ts'
import { changeRole } from '#newsroom/people/changeRole.ts'
import { disableStaff } from '#newsroom/people/disableStaff.ts'
import { enableStaff } from '#newsroom/people/enableStaff.ts'
import { giveInitialPassword } from '#newsroom/people/giveInitialPassword.ts'
import type { OneTimeLink } from '#newsroom/people/invitation.ts'
import { inviteStaff } from '#newsroom/people/inviteStaff.ts'
import { removeSecondFactor } from '#newsroom/people/removeSecondFactor.ts'
import { resetPassword } from '#newsroom/people/resetPassword.ts'
import { readForm } from '../../readForm.ts'
import { deskDeed } from '../../session.ts'

/** Nobody is let in, or signed out, by a form that does not say what it is for. */
const noWish = fault('没有说明要做什么，请刷新页面再试。')

export async function invite(_: FormState, form: FormData): Promise<FormState> {
  const given = readForm(form, 'name', 'username', 'role')
  const result = await inviteStaff(await deskDeed(), { ...given, role: given.role as Role })
  if (!result.ok) return refusedForm(result.refusal, given)
  return linkShown(`给${given.name.trim()}的邀请链接`, result.value)
}

export async function setRole(_: FormState, form: FormData): Promise<FormState> {
  const { personId, role } = readForm(form, 'personId', 'role')
  const result = await changeRole(await deskDeed(), { personId, role: role as Role })
  if (!result.ok) return refusedForm(result.refusal, { role })
  redirect(`${colleaguePath(personId)}?done=role`)
}

export async function setChannels(_: FormState, form: FormData): Promise<FormState> {
  const { personId } = readForm(form, 'personId')
  const channelIds = form.getAll('channelId').map(Number)
  const result = await assignChannels(await deskDeed(), { personId, channelIds })
  if (!result.ok) return refusedForm(result.refusal, {})
  redirect(`${colleaguePath(personId)}?done=channels`)
}

/** A new link, an initial password: what is answered is shown this once. */
export async function letIn(_: FormState, form: FormData): Promise<FormState> {
  const { personId, wish } = readForm(form, 'personId', 'wish')
  const deed = await deskDeed()
  if (wish === 'link') {
    const result = await resetPassword(deed, { personId })
    return result.ok ? linkShown('设密码的链接', result.value) : refusedForm(result.refusal, {})
  }
  if (wish !== 'password') return noWish
  const result = await giveInitialPassword(deed, { personId })
  if (!result.ok) return refusedForm(result.refusal, {})
  const about = '只显示这一次。请当面或打电话告诉本人，登录以后要先换掉它。'
  return { faults: [], once: { title: '初始密码', text: result.value.password, about } }
}

/** Out, in again, without the authenticator app: which, says the button that was pressed. */
export async function setStanding(_: FormState, form: FormData): Promise<FormState> {
  const { personId, wish } = readForm(form, 'personId', 'wish')
  const deed = await deskDeed()
  const verbs = { disable: disableStaff, enable: enableStaff, factor: removeSecondFactor }
  if (!Object.hasOwn(verbs, wish)) return noWish
  const result = await verbs[wish as keyof typeof verbs](deed, { personId })
  if (!result.ok) return refusedForm(result.refusal, {})
  redirect(`${colleaguePath(personId)}?done=${wish}`)
}

/** The page that asks has sent its own origin: the link is made for the address in use. */
async function linkShown(title: string, { token, expiresAt }: OneTimeLink): Promise<FormState> {
  const origin = (await headers()).get('origin') ?? ''
  const about = `只显示这一次，${dateTimeOf(expiresAt)}以前有效。请复制下来，发给本人；旧的链接已经作废。`
  return { faults: [], once: { title, text: `${origin}${invitationPath(token)}`, about } }
}

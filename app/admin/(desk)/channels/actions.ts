'use server'

import { redirect } from 'next/navigation'
import { type FormState, refusedForm } from '#components/desk/formState.ts'
import { addChannel } from '#newsroom/channels/add.ts'
import { changeChannel } from '#newsroom/channels/change.ts'
import { moveChannel } from '#newsroom/channels/move.ts'
import type { Hue } from '#newsroom/channels/published.ts'
import { reopenChannel } from '#newsroom/channels/reopen.ts'
import { retireChannel } from '#newsroom/channels/retire.ts'
import { channelsPath } from '#newsroom/deskAddresses.ts'
import { readForm } from '../../readForm.ts'
import { deskDeed } from '../../session.ts'

export async function add(_: FormState, form: FormData): Promise<FormState> {
  const given = readForm(form, 'slug', 'name', 'fullName', 'about', 'hue')
  const result = await addChannel(await deskDeed(), { ...given, hue: given.hue as Hue })
  if (!result.ok) return refusedForm(result.refusal, given)
  redirect(`${channelsPath}?done=added`)
}

export async function change(_: FormState, form: FormData): Promise<FormState> {
  const { channelId, ...given } = readForm(form, 'channelId', 'name', 'fullName', 'about', 'hue')
  const text = { ...given, hue: given.hue as Hue, channelId: Number(channelId) }
  const result = await changeChannel(await deskDeed(), text)
  if (!result.ok) return refusedForm(result.refusal, given)
  redirect(`${channelsPath}?done=changed`)
}

/** Up, down, out of the nav, back into it: which, says the button that was pressed. */
export async function place(_: FormState, form: FormData): Promise<FormState> {
  const { channelId, wish } = readForm(form, 'channelId', 'wish')
  const deed = await deskDeed()
  const channel = { channelId: Number(channelId) }
  const result =
    wish === 'retire'
      ? await retireChannel(deed, channel)
      : wish === 'reopen'
        ? await reopenChannel(deed, channel)
        : await moveChannel(deed, { ...channel, way: wish === 'up' ? 'up' : 'down' })
  if (!result.ok) return refusedForm(result.refusal, {})
  redirect(`${channelsPath}?done=${wish === 'retire' || wish === 'reopen' ? wish : 'moved'}`)
}

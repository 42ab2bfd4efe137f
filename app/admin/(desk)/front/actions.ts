'use server'

import { redirect } from 'next/navigation'
import { doCommand, readCommand } from '#components/desk/front/commands.ts'
import type { FrontState } from '#components/desk/front/frontState.ts'
import { frontPath } from '#newsroom/deskAddresses.ts'
import { arrangePage } from '#newsroom/front/arrangePage.ts'
import { candidatesFor, withLines } from '#newsroom/front/onDesk.ts'
import { readForm } from '../../readForm.ts'
import { deskDeed } from '../../session.ts'
import { readSlots } from './readSlots.ts'

/**
 * What the buttons of the arrangement do: search, publish, and, where there is no script, each move.
 * The arrangement comes with the form and goes back with the answer: nothing of it is kept here.
 */
export async function changeFront(state: FrontState, form: FormData): Promise<FrontState> {
  const deed = await deskDeed()
  const { page, base, newest, command, q } = readForm(
    form,
    'page',
    'base',
    'newest',
    'command',
    'q',
  )
  const slots = readSlots(form)
  if (typeof slots === 'string') return { ...state, said: '', fault: slots }
  if (command === 'publish' || command === 'replace') {
    const seen = command === 'replace' ? newest : base
    const result = await arrangePage(deed, { page, base: Number(seen), slots })
    if (result.ok) redirect(`${frontPath}?page=${page}&done=${result.value.version}`)
    const { sentence } = result.refusal
    const version = 'version' in result.refusal ? result.refusal.version : null
    return { ...(await drawn(state, slots)), said: '', fault: sentence, newest: version }
  }
  const candidates = await candidatesFor(deed.actor, { page, text: q.trim() })
  const next = { ...(await drawn(state, slots)), candidates, query: q.trim(), fault: '' }
  const move = readCommand(command)
  if (!move) return { ...next, said: `找到${candidates.length}篇。` }
  return { ...next, ...doCommand(next.slots, move, candidates) }
}

const drawn = async (state: FrontState, slots: Parameters<typeof withLines>[0]) => ({
  ...state,
  slots: await withLines(slots),
})

'use server'

import { redirect } from 'next/navigation'
import { type FormState, refusedForm } from '#components/desk/formState.ts'
import { synonymsPath } from '#newsroom/deskAddresses.ts'
import { addSynonyms } from '#newsroom/search/addSynonyms.ts'
import { changeSynonyms } from '#newsroom/search/changeSynonyms.ts'
import { removeSynonyms } from '#newsroom/search/removeSynonyms.ts'
import { readForm } from '../../readForm.ts'
import { deskDeed } from '../../session.ts'

/** 哈市 哈尔滨、冰城 → three words: whatever stands between them. */
const wordsIn = (text: string): string[] => text.split(/[\s=＝、，,；;/|]+/).filter(Boolean)

export async function add(_: FormState, form: FormData): Promise<FormState> {
  const given = readForm(form, 'words')
  const result = await addSynonyms(await deskDeed(), { words: wordsIn(given.words) })
  if (!result.ok) return refusedForm(result.refusal, given)
  redirect(`${synonymsPath}?done=added`)
}

export async function change(_: FormState, form: FormData): Promise<FormState> {
  const { id, words } = readForm(form, 'id', 'words')
  const result = await changeSynonyms(await deskDeed(), { id: Number(id), words: wordsIn(words) })
  if (!result.ok) return refusedForm(result.refusal, { words })
  redirect(`${synonymsPath}?done=changed`)
}

export async function remove(_: FormState, form: FormData): Promise<FormState> {
  const { id } = readForm(form, 'id')
  const result = await removeSynonyms(await deskDeed(), { id: Number(id) })
  if (!result.ok) return refusedForm(result.refusal, {})
  redirect(`${synonymsPath}?done=removed`)
}

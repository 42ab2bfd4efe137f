'use server'

import { revalidatePath } from 'next/cache'
import { redirect } from 'next/navigation'
import { type FormState, refusedForm } from '#components/desk/formState.ts'
import {
  type Fields,
  type ListKind,
  listColumns,
  listKinds,
} from '#newsroom/checker/lists/entries.ts'
import { addListEntry, changeListEntry, removeListEntry } from '#newsroom/checking/lists/change.ts'
import { type ImportReport, importList } from '#newsroom/checking/lists/import.ts'
import { listPath } from '#newsroom/deskAddresses.ts'
import { readForm } from '../../readForm.ts'
import { deskDeed } from '../../session.ts'

/** The list that a form names; a forged name is taken for the first. */
const kindIn = (form: FormData): ListKind =>
  listKinds.find((kind) => kind === form.get('kind')) ?? 'terms'

const fieldsIn = (form: FormData, kind: ListKind): Fields =>
  Object.fromEntries(
    Object.entries(readForm(form, ...Object.keys(listColumns[kind]))).map(([name, value]) => [
      name,
      value.trim(),
    ]),
  )

export async function add(_: FormState, form: FormData): Promise<FormState> {
  const kind = kindIn(form)
  const fields = fieldsIn(form, kind)
  const result = await addListEntry(await deskDeed(), { kind, fields })
  if (!result.ok) return refusedForm(result.refusal, fields)
  redirect(`${listPath(kind)}?done=added`)
}

export async function change(_: FormState, form: FormData): Promise<FormState> {
  const kind = kindIn(form)
  const fields = fieldsIn(form, kind)
  const { id } = readForm(form, 'id')
  const result = await changeListEntry(await deskDeed(), { kind, id: Number(id), fields })
  if (!result.ok) return refusedForm(result.refusal, fields)
  redirect(`${listPath(kind)}?done=changed`)
}

export async function remove(_: FormState, form: FormData): Promise<FormState> {
  const kind = kindIn(form)
  const { id } = readForm(form, 'id')
  const result = await removeListEntry(await deskDeed(), { kind, id: Number(id) })
  if (!result.ok) return refusedForm(result.refusal, {})
  redirect(`${listPath(kind)}?done=removed`)
}

/** Nobody reads more lines than this on a page; the rest is counted. */
const mostLines = 200

export async function bringIn(_: FormState, form: FormData): Promise<FormState> {
  const kind = kindIn(form)
  const bytes = await bytesIn(form.get('file'))
  const result = await importList(await deskDeed(), { kind, bytes })
  if (!result.ok) return refusedForm(result.refusal, { file: '' })
  const report = result.value
  if (report.refused.length === 0) redirect(`${listPath(kind)}?done=imported`)
  revalidatePath(listPath(kind))
  return { faults: linesOf(report).map((sentence) => ({ sentence })) }
}

/** The bytes of a file, or of what was sent as text in its place. */
const bytesIn = async (file: FormDataEntryValue | null): Promise<Uint8Array> =>
  file instanceof File
    ? new Uint8Array(await file.arrayBuffer())
    : new TextEncoder().encode(file ?? '')

function linesOf({ added, changed, same, refused }: ImportReport): string[] {
  const taken =
    added + changed + same > 0
      ? `其余的导入了：新增${added}条，更改${changed}条，${same}条和原来一样。`
      : '什么都没有导入。'
  const lines = refused.slice(0, mostLines).map(({ line, sentence }) => `第${line}行：${sentence}`)
  const more = refused.length > mostLines ? [`还有${refused.length - mostLines}行没有列出。`] : []
  return [`有${refused.length}行没有导入。${taken}`, ...lines, ...more]
}

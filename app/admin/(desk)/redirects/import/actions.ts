'use server'

import { readTextBytes } from '#lib/textBytes.ts'
import { importRedirects, previewRedirects } from '#newsroom/redirects/import.ts'
import { importLimits, tooLong } from '#newsroom/redirects/readCsv.ts'
import { deskActor, deskDeed } from '../../../session.ts'
import type { ImportState } from './importState.ts'
import { shown } from './shown.ts'

/** Looks at a file, or takes in the one that was looked at. */
export async function takeFile(before: ImportState, form: FormData): Promise<ImportState> {
  return form.get('wish') === 'import' ? takeIn(before) : lookAt(form.get('file'))
}

const refusal = (sentence: string): ImportState => ({ sentence, file: null, plan: null })

async function lookAt(file: FormDataEntryValue | null): Promise<ImportState> {
  const actor = await deskActor()
  if (!(file instanceof File) || file.size === 0)
    return refusal('请先选一个 CSV 文件；空文件不能导入。')
  if (file.size > importLimits.bytes) return refusal(tooLong)
  const read = readTextBytes(await file.bytes())
  if (!read)
    return refusal('文件里的文字认不出来，请在电子表格里另存为“CSV UTF-8”，或者普通 CSV 再来。')
  const result = await previewRedirects(actor, read.text)
  if (!result.ok) return refusal(result.refusal.sentence)
  const plan = result.value
  return {
    sentence: null,
    file: { text: read.text, digest: plan.digest },
    plan: shown(plan, false),
  }
}

async function takeIn(before: ImportState): Promise<ImportState> {
  const deed = await deskDeed()
  const { text, digest } = before?.file ?? {}
  // The state comes from the browser, and may be anybody's
  if (typeof text !== 'string' || typeof digest !== 'string')
    return refusal('没有看过预览的文件，请重新选文件。')
  const result = await importRedirects(deed, { text, seen: digest })
  if (!result.ok) return refusal(result.refusal.sentence)
  return { sentence: null, file: null, plan: shown(result.value, true) }
}

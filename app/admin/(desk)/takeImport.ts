import type { ImportState, ShownPlan } from '#components/desk/import/importState.ts'
import type { Result } from '#lib/result.ts'
import { readTextBytes } from '#lib/textBytes.ts'
import type { Actor, Deed } from '#newsroom/people/actor.ts'

/** A list that is taken in from a file: its bound, its verbs, its words. */
type Imported<Plan extends { digest: string }> = {
  /** Bytes of the longest file, and what is said of a longer one. */
  mostBytes: number
  tooLong: string
  preview: (actor: Actor, text: string) => Promise<Result<Plan, string>>
  take: (deed: Deed, given: { text: string; seen: string }) => Promise<Result<Plan, string>>
  shown: (plan: Plan, isDone: boolean) => ShownPlan
}

/** Looks at a file, or takes in the one that was looked at. */
export function takeImport<Plan extends { digest: string }>(
  deed: Deed,
  list: Imported<Plan>,
  { before, form }: { before: ImportState; form: FormData },
): Promise<ImportState> {
  return form.get('wish') === 'import'
    ? takeIn(deed, list, before)
    : lookAt(deed.actor, list, form.get('file'))
}

const refusal = (sentence: string): ImportState => ({ sentence, file: null, plan: null })

async function lookAt<Plan extends { digest: string }>(
  actor: Actor,
  { mostBytes, tooLong, preview, shown }: Imported<Plan>,
  file: FormDataEntryValue | null,
): Promise<ImportState> {
  if (!(file instanceof File) || file.size === 0)
    return refusal('请先选一个 CSV 文件；空文件不能导入。')
  if (file.size > mostBytes) return refusal(tooLong)
  const read = readTextBytes(await file.bytes())
  if (!read)
    return refusal('文件里的文字认不出来，请在电子表格里另存为“CSV UTF-8”，或者普通 CSV 再来。')
  const result = await preview(actor, read.text)
  if (!result.ok) return refusal(result.refusal.sentence)
  const plan = result.value
  return {
    sentence: null,
    file: { text: read.text, digest: plan.digest },
    plan: shown(plan, false),
  }
}

async function takeIn<Plan extends { digest: string }>(
  deed: Deed,
  { take, shown }: Imported<Plan>,
  before: ImportState,
): Promise<ImportState> {
  const { text, digest } = before?.file ?? {}
  // The state comes from the browser, and may be anybody's
  if (typeof text !== 'string' || typeof digest !== 'string')
    return refusal('没有看过预览的文件，请重新选文件。')
  const result = await take(deed, { text, seen: digest })
  if (!result.ok) return refusal(result.refusal.sentence)
  return { sentence: null, file: null, plan: shown(result.value, true) }
}

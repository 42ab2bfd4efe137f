import { eq } from 'drizzle-orm'
import { sources } from '#db/schema.ts'
import { type Transaction, transact } from '#db/transact.ts'
import { done, type Result, refused } from '#lib/result.ts'
import { record } from '../log/record.ts'
import type { Actor, Deed } from '../people/actor.ts'
import { can, notAllowed } from '../people/can.ts'
import { type ImportPlan, planOf } from './importPlan.ts'
import { allSources } from './onDesk.ts'
import { type ReadSources, readSources } from './readCsv.ts'

type Reason = 'notAllowed' | 'nothingToImport' | 'otherList'

/**
 * Takes a list of 稿源 in: rows whose name is on the list change what they name, others are added; rows
 * at fault are left out and named. One transaction. `seen` is the digest of the preview that the person
 * had before them (`previewImport`): where the list is another by now, nothing is taken in.
 */
export async function importSources(
  deed: Deed,
  { text, seen }: { text: string; seen?: string },
): Promise<Result<ImportPlan, Reason>> {
  if (!can(deed.actor, 'source.manage')) return notAllowed('source.manage')
  const read = readSources(text)
  return transact<Result<ImportPlan, Reason>>(async (tx) => {
    const plan = planOf(await tx.select().from(sources), read)
    const { added, changed, refused: left } = plan
    if (seen !== undefined && seen !== plan.digest)
      return refused('otherList', '名单刚刚有了别的改动，没有导入；请重新选文件，看过预览再导入。')
    if (added.length + changed.length === 0)
      return refused('nothingToImport', nothingSentence(read, plan))
    await keep(tx, deed, plan)
    const counts = { added: added.length, changed: changed.length, same: plan.unchanged }
    await record(tx, deed, 'importSources', 'source', { ...counts, refused: left.length })
    return done(plan)
  })
}

const nothingSentence = ({ refused: left }: ReadSources, { unchanged }: ImportPlan): string =>
  left.length > 0 && unchanged === 0
    ? '没有一行可以导入，请按下面说的改好再来。'
    : '名单上已经都是这样，没有要导入的。'

async function keep(tx: Transaction, deed: Deed, { added, changed }: ImportPlan): Promise<void> {
  const reason = '导入名单'
  for (const { source } of added) {
    const [row] = await tx.insert(sources).values(source).returning({ id: sources.id })
    if (!row) throw new Error('insert returned no row')
    await record(tx, deed, 'addSource', `source:${row.id}`, { ...source, reason })
  }
  for (const { id, after, before } of changed) {
    await tx.update(sources).set(after).where(eq(sources.id, id))
    await record(tx, deed, 'changeSource', `source:${id}`, { ...after, before, reason })
  }
}

/** What an import would do, without doing it. */
export async function previewImport(
  actor: Actor,
  text: string,
): Promise<Result<ImportPlan, 'notAllowed'>> {
  if (!can(actor, 'source.manage')) return notAllowed('source.manage')
  return done(planOf(await allSources(), readSources(text)))
}

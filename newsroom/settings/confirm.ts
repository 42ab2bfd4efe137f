import { eq } from 'drizzle-orm'
import { settings } from '#db/schema.ts'
import { transact } from '#db/transact.ts'
import { type Result, refused } from '#lib/result.ts'
import type { Deed } from '../people/actor.ts'
import { can, notAllowed } from '../people/can.ts'
import { settingShapes } from './shapes.ts'
import { writeSetting } from './write.ts'

type Reason = 'notAllowed' | 'noLicence' | 'noContact' | 'stale'

/**
 * An administrator confirms that the licences are the paper's own: the site is no demo any more. Readers
 * see no strip, search engines may index it, the masthead shows today.
 */
export async function confirmSite(
  deed: Deed,
  { version }: { version?: number } = {},
): Promise<Result<null, Reason>> {
  if (!can(deed.actor, 'setting.change')) return notAllowed('setting.change')
  return transact(async (tx) => {
    const stored = async (key: 'licences' | 'contact') =>
      (await tx.select().from(settings).where(eq(settings.key, key)))[0]?.value
    const licences = settingShapes.licences.safeParse(await stored('licences'))
    if (!licences.success || licences.data.length === 0)
      return refused('noLicence', '还没有填许可信息，不能确认。请先填好并保存许可信息。')
    const contact = settingShapes.contact.safeParse(await stored('contact'))
    if (!contact.success || contact.data === null)
      return refused('noContact', '还没有填联系方式，不能确认。请先填好并保存联系方式。')
    return writeSetting(tx, deed, { key: 'isConfirmed', value: true, version })
  })
}

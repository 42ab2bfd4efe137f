import { eq, inArray } from 'drizzle-orm'
import { arrangements, channelHeads, channels, headlineSlots, published } from '#db/schema.ts'
import { type Transaction, transact } from '#db/transact.ts'
import { done, type Refusal, type Result, refused } from '#lib/result.ts'
import { dateTimeOf } from '#lib/zh/date.ts'
import { inChinese, sentenceOf } from '../badInput.ts'
import { record } from '../log/record.ts'
import type { Actor, Deed } from '../people/actor.ts'
import { can, notAllowed } from '../people/can.ts'
import { moveClock } from './clock.ts'
import { faultsOf, type Slot, type SlotFault } from './slots.ts'
import { slotsShape } from './slotsShape.ts'

export type NewArrangement = {
  /** `front` or a channel's slug. */
  page: string
  /** The version that was looked at while arranging; 0 where the page had none. */
  base: number
  slots: Slot[]
}
type Reason =
  | 'notAllowed'
  | 'notOwnChannel'
  | 'unknownPage'
  | 'badSlots'
  | 'notLive'
  | SlotFault['reason']
/** Somebody else was faster; `version` is theirs. */
export type Stale = Refusal<'stale'> & { version: number }

/**
 * Puts all lists of a page live as given, in one transaction: readers see the whole of it in the next
 * edition, or nothing. Refused where the page was arranged by somebody else meanwhile.
 */
export async function arrangePage(
  deed: Deed,
  { page, base, slots: given }: NewArrangement,
): Promise<Result<{ version: number }, Reason> | { ok: false; refusal: Stale }> {
  if (!can(deed.actor, 'front.arrange')) return notAllowed('front.arrange')
  const parsed = slotsShape.safeParse(given, inChinese)
  if (!parsed.success) return refused('badSlots', sentenceOf(parsed.error, {}))
  const slots = parsed.data
  const [fault] = faultsOf(page, slots, deed.at)
  return transact(async (tx) => {
    const closed = await pageFault(tx, deed.actor, page)
    if (closed) return { ok: false, refusal: closed }
    if (fault) return refused(fault.reason, fault.sentence)
    const live = await lastArrangement(tx, page)
    if (live && live.version !== base) return { ok: false, refusal: stale(live) }
    const missing = await missingStory(tx, slots)
    if (missing) return refused('notLive', `第${missing}号稿件没有发布或已撤稿，不能上版面。`)
    await replaceSlots(tx, page, slots)
    const version = (live?.version ?? 0) + 1
    const { id: arrangedById, name: arrangedByName } = deed.actor
    const row = { page, version, arrangedAt: deed.at, arrangedById, arrangedByName }
    await tx
      .insert(arrangements)
      .values(row)
      .onConflictDoUpdate({ target: arrangements.page, set: row })
    await moveClock(tx, deed.at)
    await record(tx, deed, 'arrangePage', `front:${page}`, { version, slots })
    return done({ version })
  })
}

async function pageFault(
  tx: Transaction,
  actor: Actor,
  page: string,
): Promise<Refusal<'unknownPage' | 'notOwnChannel'> | null> {
  const [channel] = await tx.select().from(channels).where(eq(channels.slug, page))
  if (page !== 'front' && !channel)
    return refused('unknownPage', '没有这个页面的版面，请从名单里选。').refusal
  if (actor.role !== 'deskHead') return null
  const own = await tx.select().from(channelHeads).where(eq(channelHeads.personId, actor.id))
  if (channel && own.some(({ channelId }) => channelId === channel.id)) return null
  const sentence = channel
    ? `${channel.fullName}不是您分管的频道，请交给分管的主任或总编。`
    : '首页的版面由总编排，请交给总编。'
  return refused('notOwnChannel', sentence).refusal
}

async function lastArrangement(tx: Transaction, page: string) {
  const [row] = await tx.select().from(arrangements).where(eq(arrangements.page, page))
  return row ?? null
}

const stale = (live: typeof arrangements.$inferSelect): Stale => ({
  reason: 'stale',
  sentence: `${live.arrangedByName}在${dateTimeOf(live.arrangedAt)}发布了这一页的新版面，您的改动还没有发布。请先看过新版面，再决定。`,
  version: live.version,
})

/** A story of the slots that readers cannot read, or null. */
async function missingStory(tx: Transaction, slots: Slot[]): Promise<number | null> {
  const ids = [...new Set(slots.map(({ storyId }) => storyId))]
  const live = await tx
    .select({ id: published.storyId })
    .from(published)
    .where(inArray(published.storyId, ids))
  return ids.find((id) => !live.some((row) => row.id === id)) ?? null
}

async function replaceSlots(tx: Transaction, page: string, slots: Slot[]): Promise<void> {
  await tx.delete(headlineSlots).where(eq(headlineSlots.page, page))
  const counts = new Map<string, number>()
  const rows = slots.map((slot) => {
    const position = (counts.get(slot.list) ?? 0) + 1
    counts.set(slot.list, position)
    return { ...slot, page, position }
  })
  if (rows.length > 0) await tx.insert(headlineSlots).values(rows)
}

import { and, asc, eq, isNull, sql } from 'drizzle-orm'
import { readStore } from '#db/client.ts'
import type { RelaxationKind } from '#db/schema/relaxations.ts'
import { channelLimits, relaxations } from '#db/schema.ts'
import { single } from '#lib/single.ts'
import type { ReviewStep } from '../stories/lifecycle.ts'

/** What may be relaxed in a channel, as the desk says it. */
export const relaxationNames: Readonly<Record<RelaxationKind, string>> = {
  twoReviews: '一人可以做两道审稿',
  ownEdit: '改过稿件的人可以审',
}

/** How a channel's stories are reviewed: limits in minutes, and what is relaxed now. */
export type ReviewRules = {
  limits: Partial<Record<ReviewStep, number>>
  relaxed: {
    id: number
    kind: RelaxationKind
    reason: string
    grantedByName: string
    /** ms UTC. */
    grantedAt: number
  }[]
}

export const reviewRuleQueries = () =>
  single('reviewRuleQueries', () => ({
    limits: readStore()
      .select({ step: channelLimits.step, minutes: channelLimits.minutes })
      .from(channelLimits)
      .where(eq(channelLimits.channelId, sql.placeholder('channelId')))
      .prepare(),
    relaxed: readStore()
      .select({
        id: relaxations.id,
        kind: relaxations.kind,
        reason: relaxations.reason,
        grantedByName: relaxations.grantedByName,
        grantedAt: relaxations.grantedAt,
      })
      .from(relaxations)
      .where(
        and(eq(relaxations.channelId, sql.placeholder('channelId')), isNull(relaxations.endedAt)),
      )
      .orderBy(asc(relaxations.kind))
      .prepare(),
  }))

/** The review rules of one channel. */
export async function reviewRulesOf(channelId: number): Promise<ReviewRules> {
  const limits = await reviewRuleQueries().limits.execute({ channelId })
  return {
    limits: Object.fromEntries(limits.map(({ step, minutes }) => [step, minutes])),
    relaxed: await reviewRuleQueries().relaxed.execute({ channelId }),
  }
}

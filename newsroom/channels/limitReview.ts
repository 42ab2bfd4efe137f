import { and, eq } from 'drizzle-orm'
import { z } from 'zod'
import { channelLimits } from '#db/schema.ts'
import { done, type Result, refused } from '#lib/result.ts'
import type { Deed } from '../people/actor.ts'
import { type ReviewStep, reviewSteps } from '../stories/lifecycle.ts'
import { type ChannelRefusal, changeOneChannel } from './changeOne.ts'

/** Five minutes to thirty days. */
const limit = z.int().min(5).max(43_200).nullable()

export type ReviewLimit = { channelId: number; step: ReviewStep; minutes: number | null }

/**
 * How long a review may take in a channel before it is overdue, in minutes; null for no limit. Holds
 * for reviews that begin from now on.
 */
export const limitReview = (
  deed: Deed,
  { channelId, step, minutes }: ReviewLimit,
): Promise<Result<null, ChannelRefusal | 'badLimit'>> =>
  changeOneChannel<'badLimit'>(deed, channelId, {
    action: 'limitReview',
    details: { step, minutes },
    work: async (tx) => {
      if (!limit.safeParse(minutes).success || !reviewSteps.includes(step))
        return refused('badLimit', '审稿时限要写5到43200的整数，单位是分钟；留空就是不限。')
      const { channelId: channel, step: review } = channelLimits
      await tx.delete(channelLimits).where(and(eq(channel, channelId), eq(review, step)))
      if (minutes !== null) await tx.insert(channelLimits).values({ channelId, step, minutes })
      return done(null)
    },
  })

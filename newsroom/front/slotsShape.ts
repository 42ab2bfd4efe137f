import { z } from 'zod'
import { headlineLists } from './lists.ts'

const moment = z.int().min(0).max(9_999_999_999_999).nullable()

/** The slots of a page, those of one list in the order in which readers see them. */
export const slotsShape = z
  .array(
    z.strictObject({
      list: z.enum(headlineLists),
      storyId: z.int().min(1).max(999_999_999_999),
      startsAt: moment,
      endsAt: moment,
    }),
  )
  .max(60)

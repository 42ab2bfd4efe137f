import { eq, sql } from 'drizzle-orm'
import { readStore } from '#db/client.ts'
import { schedules } from '#db/schema.ts'
import { single } from '#lib/single.ts'

export const reviewNowQueries = () =>
  single('reviewNowQueries', () => ({
    schedule: readStore()
      .select({ publishAt: schedules.publishAt, byName: schedules.scheduledByName })
      .from(schedules)
      .where(eq(schedules.storyId, sql.placeholder('id')))
      .prepare(),
  }))

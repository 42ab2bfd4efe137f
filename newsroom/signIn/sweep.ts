import { lt } from 'drizzle-orm'
import { sessions, verifications } from '#db/schema.ts'
import { transact } from '#db/transact.ts'

/** Takes out sessions and ceremonies that ended: at each start, so that they do not pile up. */
export const sweepSignIn = (at: number): Promise<void> =>
  transact(async (tx) => {
    const now = new Date(at)
    await tx.delete(sessions).where(lt(sessions.expiresAt, now))
    await tx.delete(verifications).where(lt(verifications.expiresAt, now))
  })

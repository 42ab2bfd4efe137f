import { and, desc, eq, gt } from 'drizzle-orm'
import { readStore } from '#db/client.ts'
import { sessions } from '#db/schema.ts'
import { transact } from '#db/transact.ts'
import { done, type Result, refused } from '#lib/result.ts'
import { record } from '../log/record.ts'
import type { Deed } from '../people/actor.ts'
import { endSessions } from '../people/staff.ts'

/** A browser in which somebody is signed in. No token: with it the session could be taken over. */
export type OwnSession = { id: string; address: string; agent: string; beganAt: number }

/** Where a person is signed in now, latest first. */
export async function ownSessions(personId: string, at: number): Promise<OwnSession[]> {
  const rows = await readStore()
    .select()
    .from(sessions)
    .where(and(eq(sessions.userId, personId), gt(sessions.expiresAt, new Date(at))))
    .orderBy(desc(sessions.createdAt))
  return rows.map(({ id, ipAddress, userAgent, createdAt }) => ({
    id,
    address: ipAddress ?? '',
    agent: userAgent ?? '',
    beganAt: createdAt.getTime(),
  }))
}

/** Ends one of the actor's own sessions. */
export const endOwnSession = (
  deed: Deed,
  { sessionId }: { sessionId: string },
): Promise<Result<null, 'unknownSession'>> =>
  transact(async (tx) => {
    const own = and(eq(sessions.id, sessionId), eq(sessions.userId, deed.actor.id))
    const ended = await tx.delete(sessions).where(own).returning({ id: sessions.id })
    if (ended.length === 0) return refused('unknownSession', '那里已经退出了。')
    await record(tx, deed, 'endSession', `person:${deed.actor.id}`)
    return done(null)
  })

/** Signs the actor out everywhere, here too. */
export const endAllOwnSessions = (deed: Deed): Promise<void> =>
  transact(async (tx) => {
    await endSessions(tx, deed.actor.id)
    await record(tx, deed, 'signOutEverywhere', `person:${deed.actor.id}`)
  })

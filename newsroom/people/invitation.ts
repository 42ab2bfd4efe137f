import { createHash, randomBytes } from 'node:crypto'
import { and, eq, gt, isNull } from 'drizzle-orm'
import { readStore } from '#db/client.ts'
import { invitations, people } from '#db/schema.ts'
import type { Transaction } from '#db/transact.ts'

const day = 86_400_000
/** How long a one-time link is good, ms. */
const life = { invitation: 7 * day, reset: day }
export type InvitationKind = keyof typeof life

/** `token` goes into the link and is kept nowhere. */
export type OneTimeLink = { token: string; expiresAt: number }

/** Makes a one-time link for a person; any that they had is void from now on. */
export async function openInvitation(
  tx: Transaction,
  { personId, kind, at }: { personId: string; kind: InvitationKind; at: number },
): Promise<OneTimeLink> {
  await closeInvitations(tx, personId, at)
  const token = randomBytes(32).toString('base64url')
  const expiresAt = at + life[kind]
  await tx
    .insert(invitations)
    .values({ tokenHash: hashOf(token), personId, kind, madeAt: at, expiresAt })
  return { token, expiresAt }
}

export async function closeInvitations(tx: Transaction, personId: string, at: number) {
  await tx
    .update(invitations)
    .set({ closedAt: at })
    .where(and(eq(invitations.personId, personId), isNull(invitations.closedAt)))
}

export type OpenInvitation = {
  person: typeof people.$inferSelect
  kind: InvitationKind
}

/** Whom a link is for; null where it was used, replaced, has expired, or its person is disabled. */
export async function invitationFor(
  token: string,
  at: number,
  store: Pick<Transaction, 'select'> = readStore(),
): Promise<OpenInvitation | null> {
  const [row] = await store
    .select()
    .from(invitations)
    .innerJoin(people, eq(people.id, invitations.personId))
    .where(
      and(
        eq(invitations.tokenHash, hashOf(token)),
        isNull(invitations.closedAt),
        gt(invitations.expiresAt, at),
        eq(people.isDisabled, false),
      ),
    )
  return row ? { person: row.people, kind: row.invitations.kind } : null
}

const hashOf = (token: string): string => createHash('sha256').update(token).digest('hex')

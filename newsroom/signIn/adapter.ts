import type { BetterAuthOptions } from 'better-auth'
import { type DrizzleAdapterConfig, drizzleAdapter } from 'better-auth/adapters/drizzle'
import { readStore } from '#db/client.ts'
import {
  credentials,
  passkeys,
  people,
  requestLimits,
  secondFactors,
  sessions,
  verifications,
} from '#db/schema.ts'
import { type Transaction, transact } from '#db/transact.ts'

/** Better Auth's names for our tables. */
const config: DrizzleAdapterConfig = {
  provider: 'sqlite',
  transaction: false,
  schema: {
    user: people,
    session: sessions,
    account: credentials,
    verification: verifications,
    twoFactor: secondFactors,
    passkey: passkeys,
    rateLimit: requestLimits,
  },
}

type Adapter = ReturnType<ReturnType<typeof drizzleAdapter>>

/**
 * Better Auth on our store: it reads on the reading connection, and each of its writes is one
 * `transact` of its own on the one writing connection.
 */
export function deskAdapter(): (options: BetterAuthOptions) => Adapter {
  return (options) => {
    const reading = drizzleAdapter(readStore(), config)(options)
    const inside = writingInside(options)
    const write =
      <Given extends unknown[], Answer>(
        pick: (adapter: Adapter) => (...given: Given) => Promise<Answer>,
      ) =>
      (...given: Given) =>
        transact(async (tx) => pick(inside(tx))(...given))
    const adapter: Adapter = {
      ...reading,
      create: write((to) => to.create) as Adapter['create'],
      update: write((to) => to.update) as Adapter['update'],
      updateMany: write((to) => to.updateMany),
      delete: write((to) => to.delete) as Adapter['delete'],
      deleteMany: write((to) => to.deleteMany),
      consumeOne: write((to) => to.consumeOne) as Adapter['consumeOne'],
      incrementOne: write((to) => to.incrementOne) as Adapter['incrementOne'],
      // It may hash a password in between: no transaction of ours waits for that
      transaction: (work) => work(adapter),
    }
    return adapter
  }
}

/** The same adapter on the writing connection, which is the same object in every transaction. */
function writingInside(options: BetterAuthOptions): (tx: Transaction) => Adapter {
  let made: { tx: Transaction; adapter: Adapter } | null = null
  return (tx) => {
    if (made?.tx !== tx) made = { tx, adapter: drizzleAdapter(tx as never, config)(options) }
    return made.adapter
  }
}

import { AsyncLocalStorage } from 'node:async_hooks'
import { setTimeout as wait } from 'node:timers/promises'
import type Database from 'better-sqlite3'
import { single } from '#lib/single.ts'
import { connectWriter, type Store, withSchema } from './connect.ts'
import { storeFile } from './location.ts'

/** What a verb writes with: the store inside the one open transaction. */
export type Transaction = Omit<Store, 'transaction' | '$client'>

type Writer = {
  connection: Database.Database
  store: Store
  /** The end of the queue: each transaction waits for the one before. */
  last: Promise<unknown>
  inside: AsyncLocalStorage<true>
}

/** How long a transaction waits for another process to finish its own before it gives up, ms. */
const patience = 5_000

const writer = (): Writer =>
  single('writer', () => {
    const connection = connectWriter(storeFile())
    return {
      connection,
      store: withSchema(connection),
      last: Promise.resolve(),
      inside: new AsyncLocalStorage(),
    }
  })

/**
 * Runs `work` in one transaction (BEGIN IMMEDIATE … COMMIT) on the one writing connection and
 * resolves with its result; everything is rolled back when it throws. All writes of the product go
 * through here. Inside, await nothing but the database: other writers are waiting.
 *
 * Throws when called inside itself, or when another process kept the file locked for 5 s.
 */
export async function transact<T>(work: (tx: Transaction) => Promise<T>): Promise<T> {
  const self = writer()
  if (self.inside.getStore()) throw new Error('transact() inside transact(): pass tx on instead')
  const turn = self.last.then(() => self.inside.run(true, () => inTransaction(self, work)))
  self.last = turn.catch(() => undefined)
  return turn
}

async function inTransaction<T>(self: Writer, work: (tx: Transaction) => Promise<T>): Promise<T> {
  await begin(self.connection)
  try {
    const result = await work(self.store)
    self.connection.exec('COMMIT')
    return result
  } catch (error) {
    if (self.connection.inTransaction) self.connection.exec('ROLLBACK')
    throw error
  }
}

/** BEGIN IMMEDIATE, tried again without blocking the event loop while another process writes. */
async function begin(connection: Database.Database): Promise<void> {
  const deadline = Date.now() + patience
  for (let pause = 5; ; pause = Math.min(pause * 2, 100)) {
    try {
      connection.exec('BEGIN IMMEDIATE')
      return
    } catch (error) {
      const isBusy = (error as { code?: string }).code?.startsWith('SQLITE_BUSY')
      if (!isBusy || Date.now() > deadline) throw error
      await wait(pause)
    }
  }
}

/** At shutdown: waits for the running transaction, then closes the file. */
export async function closeWriter(): Promise<void> {
  const self = writer()
  await self.last
  self.connection.close()
}

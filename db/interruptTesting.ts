import Database from 'better-sqlite3'

/**
 * Interrupts the store between two statements, for tests: after the nth statement of a transaction
 * something is thrown, or the process ends as by `kill -9`. Nothing of the product imports it.
 */
type Interruption = { after: number; by: 'throw' | 'kill' }

let wanted: Interruption | null = null
let count = 0
let isPatched = false

const writes = /^\s*(insert|update|delete|replace|commit)/i

/** From now on the nth writing statement is the last; null: none is. BEGIN and SELECT do not count. */
export function interrupt(next: Interruption | null): void {
  patch()
  wanted = next
  count = 0
}

function ran(sql: string): void {
  if (!writes.test(sql)) return
  count += 1
  if (wanted?.after !== count) return
  if (wanted.by === 'kill') process.kill(process.pid, 'SIGKILL')
  // What follows COMMIT is not in the transaction any more: nothing is undone by it
  if (!/^\s*commit/i.test(sql)) throw new Error('interrupted')
}

/** Every statement of every connection of this process goes through here. */
function patch(): void {
  if (isPatched) return
  isPatched = true
  const { prepare, exec } = Database.prototype
  Database.prototype.prepare = function <Params extends unknown[], Row>(
    this: Database.Database,
    sql: string,
  ) {
    const statement = prepare.call(this, sql) as Database.Statement<Params, Row>
    for (const name of ['run', 'get', 'all'] as const) {
      const original = statement[name].bind(statement) as (...values: Params) => unknown
      const counted = (...values: Params) => {
        const result = original(...values)
        ran(sql)
        return result
      }
      Object.defineProperty(statement, name, { value: counted })
    }
    return statement
  } as typeof prepare
  Database.prototype.exec = function (this: Database.Database, sql: string) {
    const result = exec.call(this, sql)
    ran(sql)
    return result
  } as typeof exec
}

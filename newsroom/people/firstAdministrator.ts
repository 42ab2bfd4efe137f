import { timingSafeEqual } from 'node:crypto'
import { hashPassword } from 'better-auth/crypto'
import { eq } from 'drizzle-orm'
import { readStore } from '#db/client.ts'
import { people } from '#db/schema.ts'
import { type Transaction, transact } from '#db/transact.ts'
import { done, type Result, refused } from '#lib/result.ts'
import { badValue, inChinese } from '../badInput.ts'
import { record } from '../log/record.ts'
import { keyedHash } from '../signIn/secret.ts'
import { passwordFault } from './rules.ts'
import { newPerson, personFields } from './shapes.ts'
import { addPerson, otherAdministrators, setPassword } from './staff.ts'

/**
 * The token of the link that the console prints while nobody administers the site: the same at each
 * start, void as soon as there is an administrator.
 */
export const firstAdministratorToken = (): string => keyedHash('first-administrator', '')

/** Whether somebody can sign in as an administrator. */
export const hasAdministrator = async (
  store: Pick<Transaction, 'select'> = readStore(),
): Promise<boolean> => (await otherAdministrators(store, '')) > 0

export const isFirstAdministratorToken = (token: string): boolean => {
  const [given, right] = [Buffer.from(token), Buffer.from(firstAdministratorToken())]
  return given.length === right.length && timingSafeEqual(given, right)
}

const usedLink = refused('void', '这个链接已经用过：网站有管理员了。请从登录页登录。')

/** Whoever reads the console becomes the first administrator. */
export async function createFirstAdministrator(
  { token, password, ...given }: Record<'token' | 'username' | 'name' | 'password', string>,
  at: number,
): Promise<Result<{ username: string }, 'void' | 'badValue' | 'weak' | 'taken'>> {
  if (!isFirstAdministratorToken(token)) return usedLink
  const parsed = newPerson.safeParse({ ...given, role: 'admin' }, inChinese)
  if (!parsed.success) return badValue(parsed.error, personFields)
  const { username, name, role } = parsed.data
  const fault = passwordFault(password, username)
  if (fault) return refused('weak', fault)
  const hash = await hashPassword(password)
  return transact(async (tx) => {
    if (await hasAdministrator(tx)) return usedLink
    const [taken] = await tx.select().from(people).where(eq(people.username, username))
    if (taken) return refused('taken', `用户名“${username}”已经有人用了，请换一个。`, 'username')
    const id = await addPerson(tx, { username, name, role, at })
    await setPassword(tx, id, { hash, at })
    await record(tx, { actor: { id, name }, at }, 'createFirstAdministrator', `person:${id}`)
    return done({ username })
  })
}

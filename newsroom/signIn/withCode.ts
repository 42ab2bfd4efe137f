import { and, eq, gt } from 'drizzle-orm'
import { readStore } from '#db/client.ts'
import { verifications } from '#db/schema.ts'
import { done, type Result, refused } from '#lib/result.ts'
import { addressOf, askAuth, type Visit } from './ask.ts'
import { noteFailure, noteSignIn, type Person, personById } from './note.ts'
import { countForAddress, forgive, takeTry } from './throttle.ts'

type Reason = 'wrong' | 'tooMany' | 'over'
type SignedIn = { cookies: string[] }

/** The second step with the six digits of an authenticator app. */
export const signInWithCode = (visit: Visit, code: string): Promise<Result<SignedIn, Reason>> =>
  finish(visit, 'totp', '/two-factor/verify-totp', code.replaceAll(/\s/g, '').slice(0, 20))

/** The second step with a recovery code, which is used up. Dashes and spaces do not matter. */
export async function signInWithRecoveryCode(
  visit: Visit,
  typed: string,
): Promise<Result<SignedIn, Reason>> {
  const code = typed.replaceAll(/[\s-]/g, '').slice(0, 40)
  const written = `${code.slice(0, 5)}-${code.slice(5)}`
  return finish(visit, 'recoveryCode', '/two-factor/verify-backup-code', written)
}

async function finish(
  visit: Visit,
  way: 'totp' | 'recoveryCode',
  path: string,
  code: string,
): Promise<Result<SignedIn, Reason>> {
  const person = await pendingPerson(visit)
  if (!person) return overdue
  const counts = [countForAddress(addressOf(visit))]
  const taken = await takeTry(counts, visit.at)
  if (!taken.ok) return taken
  const { status, body, cookies } = await askAuth(path, visit, { code })
  if (status === 200) {
    await forgive(counts)
    await noteSignIn(visit, person, way)
    return done({ cookies })
  }
  await noteFailure(visit, person, way)
  if (status === 429 || body['code'] === 'ACCOUNT_TEMPORARILY_LOCKED')
    return refused('tooMany', '尝试次数太多，请15分钟后再试，或请管理员帮忙。')
  if (body['code'] === 'INVALID_CODE' || body['code'] === 'INVALID_BACKUP_CODE')
    return refused(
      'wrong',
      way === 'totp' ? '动态码不对，请看清后再输一次。' : '恢复码不对，或者已经用过。',
    )
  return overdue
}

const overdue = refused('over', '这次登录已经超时，请重新输入用户名和密码。')

/** Who has given their password and must still give the second factor, by the cookie of that step. */
export async function pendingPerson(visit: Visit): Promise<Person | null> {
  const cookie = visit.headers.get('cookie') ?? ''
  const [, value] = /(?:^|;\s*)(?:__Secure-)?bcxw\.two_factor=([^;]+)/.exec(cookie) ?? []
  // `2fa-….signature`
  const [identifier] = /^2fa-[\w-]+/.exec(value ?? '') ?? []
  if (!identifier) return null
  const [step] = await readStore()
    .select()
    .from(verifications)
    .where(
      and(
        eq(verifications.identifier, identifier),
        gt(verifications.expiresAt, new Date(visit.at)),
      ),
    )
  return step ? personById(step.value) : null
}

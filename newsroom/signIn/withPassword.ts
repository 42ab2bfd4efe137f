import { done, type Result, refused } from '#lib/result.ts'
import { addressOf, askAuth, type Visit } from './ask.ts'
import { noteFailure, noteSignIn, personById, personByUsername } from './note.ts'
import { countsFor, forgive, takeTry } from './throttle.ts'

/** One sentence for every cause: it tells nobody which accounts exist. */
const wrongSentence = '用户名或密码不对。'

type SignedIn = {
  /** `Set-Cookie` lines for the browser. */
  cookies: string[]
  /** Whether the second factor is still to be asked for. */
  needsCode: boolean
}

/** Signs a person in with user name and password, or begins the second step. */
export async function signInWithPassword(
  visit: Visit,
  { username: typed, password }: { username: string; password: string },
): Promise<Result<SignedIn, 'wrong' | 'tooMany'>> {
  const username = typed.trim().toLowerCase().slice(0, 200)
  const counts = countsFor(username, addressOf(visit))
  const taken = await takeTry(counts, visit.at)
  if (!taken.ok) return taken
  const { status, body, cookies } = await askAuth('/sign-in/username', visit, {
    username,
    password: password.slice(0, 1_000),
  })
  if (status === 429) return refused('tooMany', '尝试次数太多，请1分钟后再试。')
  if (status !== 200) {
    await noteFailure(visit, await personByUsername(username), 'password')
    return refused('wrong', wrongSentence)
  }
  await forgive(counts)
  if (body['twoFactorRedirect'] === true) return done({ cookies, needsCode: true })
  const person = await personById((body['user'] as { id?: string } | undefined)?.id)
  if (!person) throw new Error('a sign-in without its person')
  await noteSignIn(visit, person, 'password')
  return done({ cookies, needsCode: false })
}

import { done, type Result, refused } from '#lib/result.ts'
import { type Answer, addressOf, askAuth, type Visit } from './ask.ts'
import { note } from './note.ts'
import type { DeskSession } from './session.ts'
import { takeOwnTry } from './throttle.ts'

type Reason = 'wrong' | 'tooMany'

/** `uri` for the authenticator app, `secret` to be typed where no picture can be taken. */
export type SetUp = { uri: string; secret: string; recoveryCodes: string[] }

/** Begins to set up an authenticator app; it counts when `confirmSecondFactor` was right. */
export async function beginSecondFactor(
  visit: Visit,
  session: DeskSession,
  password: string,
): Promise<Result<SetUp, Reason>> {
  const answer = await withPassword(visit, session, '/two-factor/enable', password)
  if (!answer.ok) return answer
  const { totpURI, backupCodes } = answer.value.body as { totpURI: string; backupCodes: string[] }
  const secret = new URL(totpURI).searchParams.get('secret') ?? ''
  return done({ uri: labelled(totpURI, session.username), secret, recoveryCodes: backupCodes })
}

/** Better Auth labels the entry of the app with the invented e-mail address; people know their user name. */
const labelled = (uri: string, username: string): string => {
  const { search } = new URL(uri)
  return `otpauth://totp/${encodeURIComponent(`冰城新闻:${username}`)}${search}`
}

/** The app's first code: from now on signing in asks for one. Answers the new session's cookies. */
export async function confirmSecondFactor(
  visit: Visit,
  { actor }: DeskSession,
  typed: string,
): Promise<Result<{ cookies: string[] }, Reason>> {
  const tries = await takeOwnTry(actor.id, addressOf(visit), visit.at)
  if (!tries.ok) return tries
  const code = typed.replaceAll(/\s/g, '').slice(0, 20)
  const { status, cookies } = await askAuth('/two-factor/verify-totp', visit, { code })
  if (status !== 200) return refused('wrong', '动态码不对，请看清验证器里的6位数字再输一次。')
  await tries.value.forgive()
  await note(visit, actor, 'addSecondFactor', `person:${actor.id}`)
  return done({ cookies })
}

/** Signing in asks for no code any more; the recovery codes are void. */
export async function dropSecondFactor(
  visit: Visit,
  session: DeskSession,
  password: string,
): Promise<Result<{ cookies: string[] }, Reason>> {
  const answer = await withPassword(visit, session, '/two-factor/disable', password)
  if (!answer.ok) return answer
  await note(visit, session.actor, 'dropSecondFactor', `person:${session.actor.id}`)
  return done({ cookies: answer.value.cookies })
}

/** Ten new recovery codes; the old ones are void. */
export async function renewRecoveryCodes(
  visit: Visit,
  session: DeskSession,
  password: string,
): Promise<Result<{ recoveryCodes: string[] }, Reason>> {
  const path = '/two-factor/generate-backup-codes'
  const answer = await withPassword(visit, session, path, password)
  if (!answer.ok) return answer
  await note(visit, session.actor, 'renewRecoveryCodes', `person:${session.actor.id}`)
  return done({ recoveryCodes: answer.value.body['backupCodes'] as string[] })
}

/** Whoever finds a desk left open must not change how its person signs in. */
async function withPassword(
  visit: Visit,
  { actor }: DeskSession,
  path: string,
  given: string,
): Promise<Result<Answer, Reason>> {
  const tries = await takeOwnTry(actor.id, addressOf(visit), visit.at)
  if (!tries.ok) return tries
  const answer = await askAuth(path, visit, { password: given.slice(0, 1_000) })
  if (answer.status !== 200) return refused('wrong', '密码不对。')
  await tries.value.forgive()
  return done(answer)
}

import { eq } from 'drizzle-orm'
import { readStore } from '#db/client.ts'
import { passkeys } from '#db/schema.ts'
import { type Answer, addressOf, askAuth, type Visit } from './ask.ts'
import { note, noteFailure, noteSignIn, type Person, personById } from './note.ts'
import { type DeskSession, sessionOf } from './session.ts'
import { countForAddress, forgive, takeTry } from './throttle.ts'

/** What a browser asks in the two ceremonies of WebAuthn: signing in, and adding a passkey. */
export const passkeySteps = {
  'generate-authenticate-options': 'GET',
  'verify-authentication': 'POST',
  'generate-register-options': 'GET',
  'verify-registration': 'POST',
} as const
export type PasskeyStep = keyof typeof passkeySteps

const failed = '没有用通行密钥登录成功。请再试一次，或用密码登录。'
const notAdded = '没有添加成功。请退出后重新登录，再试一次。'

/**
 * One step of a ceremony. The browser gets the options that it needs, or a sentence; what Better Auth
 * answers at the end (it holds the session's token) stays here.
 */
export async function passkeyStep(
  visit: Visit,
  step: PasskeyStep,
  given?: unknown,
): Promise<Answer> {
  switch (step) {
    case 'generate-authenticate-options':
      return options(visit, step, failed, { userVerification: 'required' })
    case 'verify-authentication':
      return signInWithPasskey(visit, given)
    case 'generate-register-options':
      return registerOptions(visit)
    case 'verify-registration':
      return addPasskey(visit, given)
  }
}

async function options(visit: Visit, step: string, otherwise: string, more = {}) {
  const answer = await askAuth(`/passkey/${step}`, visit)
  if (answer.status !== 200) return sentence(answer.status, otherwise)
  return { ...answer, body: { ...answer.body, ...more } }
}

async function signInWithPasskey(visit: Visit, given: unknown): Promise<Answer> {
  const counts = [countForAddress(addressOf(visit))]
  const taken = await takeTry(counts, visit.at)
  if (!taken.ok) return sentence(429, taken.refusal.sentence)
  const { response } = (given ?? {}) as { response?: { id?: unknown } }
  const { status, body, cookies } = await askAuth('/passkey/verify-authentication', visit, {
    response,
  })
  const person = await personById((body['user'] as { id?: string } | undefined)?.id)
  if (status !== 200 || !person) {
    await noteFailure(visit, await ownerOf(response?.id), 'passkey')
    return sentence(401, failed)
  }
  await forgive(counts)
  await noteSignIn(visit, person, 'passkey')
  return { status: 200, body: {}, cookies }
}

async function ownerOf(credentialId: unknown): Promise<Person | null> {
  if (typeof credentialId !== 'string') return null
  const [passkey] = await readStore()
    .select()
    .from(passkeys)
    .where(eq(passkeys.credentialID, credentialId))
  return passkey ? personById(passkey.userId) : null
}

async function registerOptions(visit: Visit): Promise<Answer> {
  const session = await ownerSession(visit)
  if (!session) return sentence(403, notAdded)
  // What the device shows of the account: Better Auth would give the invented e-mail address
  const name = encodeURIComponent(session.username)
  return options(visit, `generate-register-options?name=${name}`, notAdded)
}

/** With an initial password nothing is added to an account before it is changed. */
async function ownerSession(visit: Visit): Promise<DeskSession | null> {
  const session = await sessionOf(visit.headers)
  return session?.mustChangePassword ? null : session
}

async function addPasskey(visit: Visit, given: unknown): Promise<Answer> {
  const session = await ownerSession(visit)
  if (!session) return sentence(403, notAdded)
  const { response, name } = (given ?? {}) as { response?: unknown; name?: unknown }
  const { status } = await askAuth('/passkey/verify-registration', visit, {
    response,
    name: typeof name === 'string' ? name.slice(0, 40) : '',
  })
  if (status !== 200) return sentence(400, notAdded)
  await note(visit, session.actor, 'addPasskey', `person:${session.actor.id}`)
  return { status: 200, body: {}, cookies: [] }
}

const sentence = (status: number, text: string): Answer => ({
  status,
  body: { sentence: text },
  cookies: [],
})

/** The browser's side of the two ceremonies of WebAuthn (Level 3: options and answers as JSON). */

type Ending = { ok: true } | { ok: false; sentence: string }

/** A browser of 2025 or newer, on a page that it takes for secure. */
export const knowsPasskeys = (): boolean =>
  typeof PublicKeyCredential === 'function' && 'parseRequestOptionsFromJSON' in PublicKeyCredential

const givenUp = '没有完成。请再试一次；这台设备要能用指纹、面容或锁屏密码确认。'

export async function signInWithPasskey(): Promise<Ending> {
  return ceremony('authenticate-options', 'authentication', async (options) => {
    const publicKey = PublicKeyCredential.parseRequestOptionsFromJSON(options as never)
    return navigator.credentials.get({ publicKey })
  })
}

/** `name` is what the person calls the device. */
export async function addPasskey(name: string): Promise<Ending> {
  return ceremony(
    'register-options',
    'registration',
    async (options) => {
      const publicKey = PublicKeyCredential.parseCreationOptionsFromJSON(options as never)
      return navigator.credentials.create({ publicKey })
    },
    { name },
  )
}

async function ceremony(
  begin: string,
  end: string,
  ask: (options: unknown) => Promise<Credential | null>,
  more = {},
): Promise<Ending> {
  const options = await fetch(`/api/auth/passkey/generate-${begin}`)
  const given = (await options.json()) as { sentence?: string }
  if (!options.ok) return { ok: false, sentence: given.sentence ?? givenUp }
  const credential = await ask(given).catch(() => null)
  if (!credential) return { ok: false, sentence: givenUp }
  const answer = await fetch(`/api/auth/passkey/verify-${end}`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ ...more, response: (credential as PublicKeyCredential).toJSON() }),
  })
  if (answer.ok) return { ok: true }
  const { sentence } = (await answer.json()) as { sentence?: string }
  return { ok: false, sentence: sentence ?? givenUp }
}

import { passkey } from '@better-auth/passkey'
import { betterAuth } from 'better-auth'
import { APIError } from 'better-auth/api'
import { twoFactor, username } from 'better-auth/plugins'
import { eq } from 'drizzle-orm'
import { readStore } from '#db/client.ts'
import { people } from '#db/schema.ts'
import { single } from '#lib/single.ts'
import { isUsername, longestPassword, shortestPassword } from '../people/rules.ts'
import { deskAdapter } from './adapter.ts'
import { isProduction, publicUrl, relyingParty } from './place.ts'
import { siteSecret } from './secret.ts'

const hour = 3_600

/**
 * Better Auth, set up for a desk: no registration, no e-mail, no foreign provider. Nothing outside
 * `newsroom/signIn` calls it: the verbs there throttle, ask it, and write the log.
 */
export const auth = () => single('auth', makeAuth)

const makeAuth = () =>
  betterAuth({
    appName: '冰城新闻采编台',
    baseURL: publicUrl()?.origin ?? 'http://localhost',
    basePath: '/api/auth',
    secret: siteSecret(),
    database: deskAdapter(),
    // The server in front has compared Origin with the host that was asked (server/desk/origin.ts)
    trustedOrigins: async (request) => [request?.headers.get('origin') ?? ''].filter(Boolean),
    telemetry: { enabled: false },
    logger: { disabled: true },
    emailAndPassword: {
      enabled: false,
      minPasswordLength: shortestPassword,
      maxPasswordLength: longestPassword,
    },
    user: {
      additionalFields: {
        role: { type: 'string', required: true, input: false },
        isDisabled: { type: 'boolean', required: true, input: false },
        mustChangePassword: { type: 'boolean', required: true, input: false },
        isDemo: { type: 'boolean', required: true, input: false },
      },
    },
    // A working day; it moves on while the person works
    session: { expiresIn: 12 * hour, updateAge: hour / 4 },
    rateLimit: {
      enabled: true,
      storage: 'database',
      // A net below `throttle.ts`, against floods of ceremonies: per address and end point
      customRules: { '/**': { window: 60, max: 120 } },
    },
    advanced: {
      cookiePrefix: 'bcxw',
      useSecureCookies: publicUrl()?.protocol === 'https:',
      ipAddress: { ipAddressHeaders: ['x-real-ip'] },
    },
    databaseHooks: { session: { create: { before: async ({ userId }) => refuseBarred(userId) } } },
    plugins: [
      username({
        displayUsername: false,
        minUsernameLength: 2,
        maxUsernameLength: 30,
        usernameValidator: isUsername,
      }),
      twoFactor({ issuer: '冰城新闻' }),
      passkey({
        rpID: relyingParty(),
        rpName: '冰城新闻采编台',
        authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
        authentication: {
          // A passkey stands for both factors, so the device must have asked who holds it
          afterVerification: async ({ verification }) => {
            if (!verification.authenticationInfo.userVerified) throw new APIError('UNAUTHORIZED')
          },
        },
      }),
    ],
  })

/** However somebody proved who they are: a disabled person gets no session, nor a demo account in production. */
async function refuseBarred(userId: string): Promise<void> {
  const [person] = await readStore().select().from(people).where(eq(people.id, userId))
  if (!person || person.isDisabled || (person.isDemo && isProduction()))
    throw new APIError('UNAUTHORIZED')
}

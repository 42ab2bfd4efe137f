import { parseSetCookieHeader, toCookieOptions } from 'better-auth/cookies'
import { cookies } from 'next/headers'

/** Gives the browser cookies, from the `Set-Cookie` lines of a verb. Only in an action. */
export async function setCookies(lines: string[]): Promise<void> {
  const jar = await cookies()
  for (const line of lines)
    for (const [name, cookie] of parseSetCookieHeader(line))
      jar.set(name, cookie.value, toCookieOptions(cookie))
}

import { redirect } from 'next/navigation'
import { codePath, deskPath, signInPath } from '#newsroom/deskAddresses.ts'
import { signInWithPassword } from '#newsroom/signIn/withPassword.ts'
import { thisVisit } from '../session.ts'
import { setCookies } from '../setCookies.ts'

/** Signs in whoever has just set their password, as if they had typed it. */
export async function enter(given: { username: string; password: string }): Promise<never> {
  const result = await signInWithPassword(await thisVisit(), given)
  if (!result.ok) redirect(signInPath())
  await setCookies(result.value.cookies)
  redirect(result.value.needsCode ? codePath : deskPath)
}

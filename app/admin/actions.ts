'use server'

import { cookies } from 'next/headers'
import { redirect } from 'next/navigation'
import { themes } from '#components/desk/themeSwitch.tsx'
import { signInPath } from '#newsroom/deskAddresses.ts'
import { signOut } from '#newsroom/signIn/signOut.ts'
import { readForm } from './readForm.ts'
import { thisVisit } from './session.ts'
import { setCookies } from './setCookies.ts'
import { themeCookie } from './theme.ts'

const year = 31_536_000

/** Signs out in this browser. */
export async function leave(): Promise<void> {
  await setCookies(await signOut(await thisVisit()))
  redirect(signInPath())
}

/** Keeps the choice of colours in this browser. */
export async function setTheme(form: FormData): Promise<void> {
  const { theme } = readForm(form, 'theme')
  if (!themes.some((each) => each === theme)) return
  const jar = await cookies()
  jar.set(themeCookie, theme, { path: '/admin', maxAge: year, sameSite: 'lax', httpOnly: true })
}

import type { cookies } from 'next/headers'
import { type Theme, themes } from '#components/desk/themeSwitch.tsx'

export const themeCookie = 'bcxw.theme'

/** The person's choice of colours, as the browser keeps it. */
export function themeIn(jar: Awaited<ReturnType<typeof cookies>>): Theme {
  const value = jar.get(themeCookie)?.value
  return themes.find((theme) => theme === value) ?? 'system'
}

import { headers } from 'next/headers'
import { redirect } from 'next/navigation'
import { cache } from 'react'
import { passwordPath, signInPath } from '#newsroom/deskAddresses.ts'
import type { Actor, Deed } from '#newsroom/people/actor.ts'
import type { Visit } from '#newsroom/signIn/ask.ts'
import { type DeskSession, sessionOf } from '#newsroom/signIn/session.ts'

/** The session of this request, or null. Read once a request. */
export const readSession = cache(
  async (): Promise<DeskSession | null> => sessionOf(await requestHeaders()),
)

/** Who is signed in; somebody without a session is led to sign in, and back again. */
export async function signedIn(): Promise<DeskSession> {
  const session = await readSession()
  if (!session) redirect(signInPath((await headers()).get('x-desk-address') ?? undefined))
  return session
}

/** The same for every page but that on which an initial password is changed. */
export async function deskSession(): Promise<DeskSession> {
  const session = await signedIn()
  if (session.mustChangePassword) redirect(passwordPath)
  return session
}

/** Who does it: the first line of every page and every action of the desk. */
export const deskActor = async (): Promise<Actor> => (await deskSession()).actor

/** Who does it, and when: what a verb that writes wants first. */
export const deskDeed = async (): Promise<Deed> => ({ actor: await deskActor(), at: Date.now() })

/** What the verbs of signing in want of the request. */
export const thisVisit = async (): Promise<Visit> => ({
  headers: await requestHeaders(),
  at: Date.now(),
})

const requestHeaders = async (): Promise<Headers> => new Headers(await headers())

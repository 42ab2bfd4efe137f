import { redirect } from 'next/navigation'
import { listPath } from '#newsroom/deskAddresses.ts'
import { deskActor } from '../../session.ts'

/** The lists begin with the terms. */
export default async function ListsPage(): Promise<never> {
  await deskActor()
  redirect(listPath('terms'))
}

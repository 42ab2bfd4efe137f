import { redirect } from 'next/navigation'
import { listPath } from '#newsroom/deskAddresses.ts'

/** The lists begin with the terms. */
export default function ListsPage(): never {
  redirect(listPath('terms'))
}

import { notFound } from 'next/navigation'
import { deskActor } from '../../session.ts'

/** Whatever else begins with /admin: without this, a readers' route would take it for a channel. */
export default async function UnknownPage() {
  await deskActor()
  notFound()
}

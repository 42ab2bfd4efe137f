import type { Metadata } from 'next'
import { deskActor } from '../../session.ts'
import { MissingPage } from '../missingPage.tsx'

export const metadata: Metadata = { title: '没有这个页面' }

/** Whatever else begins with /admin: without this, a readers' route would take it for a channel. */
export default async function UnknownPage() {
  await deskActor()
  return <MissingPage />
}

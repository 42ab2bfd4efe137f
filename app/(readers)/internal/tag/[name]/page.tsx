import type { Metadata } from 'next'
import { cache } from 'react'
import { pathOf } from '#newsroom/addresses.ts'
import { storiesWithTag } from '#newsroom/archive/published.ts'
import { alternatesOf } from '../../../alternates.ts'
import {
  ArchiveListPage,
  listAddress,
  listDescription,
  listTitle,
  readList,
} from '../../archiveList.tsx'

type Props = {
  params: Promise<{ name: string }>
  searchParams: Promise<{ before?: string }>
}

const read = cache(async (segment: string, before: string | undefined) => {
  const address = listAddress(`/tag/${segment}`, before)
  if (address.kind !== 'tag') throw new Error('another list')
  const list = await readList(address, {
    kind: '标签',
    read: (limit, before) => storiesWithTag(address.tag, limit, before),
  })
  return { list, address }
})

const readFrom = async ({ params, searchParams }: Props) =>
  read((await params).name, (await searchParams).before)

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { list, address } = await readFrom(props)
  return {
    title: listTitle(list),
    description: listDescription(list),
    alternates: alternatesOf(pathOf(address)),
  }
}

export default async function Page(props: Props) {
  return <ArchiveListPage list={(await readFrom(props)).list} />
}

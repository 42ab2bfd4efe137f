import type { Metadata } from 'next'
import { cache } from 'react'
import { machinePath, pathOf } from '#newsroom/addresses.ts'
import { storiesOfSource } from '#newsroom/archive/published.ts'
import { alternatesOf } from '../../../alternates.ts'
import {
  ArchiveListPage,
  listAddress,
  listDescription,
  listTitle,
  readList,
} from '../../archiveList.tsx'

type Props = {
  params: Promise<{ id: string }>
  searchParams: Promise<{ before?: string }>
}

const read = cache(async (segment: string, before: string | undefined) => {
  const address = listAddress(`/source/${segment}`, before)
  if (address.kind !== 'source') throw new Error('another list')
  const list = await readList(address, {
    kind: '稿源',
    read: (limit, before) => storiesOfSource(address.sourceId, limit, before),
  })
  const feed = machinePath({ kind: 'feed', format: 'rss', sourceId: address.sourceId })
  return { list: { ...list, feed }, address }
})

const readFrom = async ({ params, searchParams }: Props) =>
  read((await params).id, (await searchParams).before)

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { list, address } = await readFrom(props)
  return {
    title: listTitle(list),
    description: listDescription(list),
    alternates: alternatesOf(pathOf(address), {
      sourceId: address.sourceId,
      title: list.name,
      isOwn: !address.before,
    }),
  }
}

export default async function Page(props: Props) {
  return <ArchiveListPage list={(await readFrom(props)).list} />
}

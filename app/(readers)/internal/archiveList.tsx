import '../lists.css'
import { Breadcrumb } from '#components/page/breadcrumb.tsx'
import { Frame } from '#components/page/frame.tsx'
import { Pager } from '#components/page/pager.tsx'
import { SectionHead } from '#components/page/sectionHead.tsx'
import { ShareTags } from '#components/page/shareTags.tsx'
import { Stream } from '#components/story/stream.tsx'
import { Words } from '#components/story/words.tsx'
import { dateTimeOf } from '#lib/zh/date.ts'
import { addressOf, type Cursor, pathOf, siteSharePath } from '#newsroom/addresses.ts'
import type { StoryLine } from '#newsroom/stories/published.ts'
import { Rail } from '../rail.tsx'
import { readHouse } from '../readHouse.ts'

/** Rows on a page of such a list. */
const rows = 20

export type ArchiveList = {
  /** What the list is of: 标签, 作者, 稿源. */
  kind: string
  name: string
  path: string
  feed?: string
  stories: StoryLine[]
  before: Cursor | undefined
  olderPath: string | null
}

type Address = Extract<
  NonNullable<ReturnType<typeof addressOf>>,
  { kind: 'source' | 'author' | 'tag' }
>

/** The address of a list as its page reads it from the route's own parameters. */
export function listAddress(path: string, before: string | undefined): Address {
  const address = addressOf(path, new URLSearchParams(before === undefined ? {} : { before }))
  if (address?.kind !== 'source' && address?.kind !== 'author' && address?.kind !== 'tag')
    throw new Error(`${path} is no list: the resolver lets none through`)
  return address
}

/**
 * A page of a list, from the rows that `read` answers. After the last row there are none: who comes
 * there, by an old link or by hand, is told so.
 */
export async function readList(
  address: Address,
  { kind, read }: { kind: string; read: (limit: number, before?: Cursor) => Promise<StoryLine[]> },
): Promise<ArchiveList> {
  const found = await read(rows + 1, address.before)
  const newest = found[0] ?? (await read(1))[0]
  if (!newest) throw new Error('nothing in the list: the resolver lets none through')
  const stories = found.slice(0, rows)
  const last = found.length > rows ? stories.at(-1) : undefined
  const { before: _, ...list } = address
  return {
    kind,
    name: nameOf(address, newest),
    path: pathOf(list),
    stories,
    before: address.before,
    olderPath: last
      ? pathOf({ ...list, before: { at: last.publishedAt, id: last.id } } as Address)
      : null,
  }
}

function nameOf(address: Address, newest: StoryLine): string {
  if (address.kind === 'source') return newest.sourceName
  return address.kind === 'author' ? address.author : address.tag
}

export const listTitle = ({ kind, name, before }: ArchiveList): string =>
  `${kind}：${name}${before ? `，${dateTimeOf(before.at)}以前` : ''}`

export const listDescription = (list: ArchiveList): string =>
  `${listTitle(list)}。本站刊发的稿件，按发布时间排列。`

/** The stories of a 稿源, of an author or with a tag, by the day. */
export async function ArchiveListPage({ list }: { list: ArchiveList }) {
  const house = await readHouse()
  const { kind, name, path, feed, stories, before, olderPath } = list
  return (
    <Frame house={house} current="">
      <ShareTags
        title={listTitle(list)}
        description={listDescription(list)}
        path={path}
        picture={siteSharePath}
        siteName={house.settings.site.name}
      />
      <Breadcrumb steps={[{ name: '首页', href: '/' }, { name: `${kind}：${name}` }]} />
      <header className="pt-3 pb-6">
        <p className="set-[1rem]/[1.6875rem] text-ink-2">{kind}</p>
        <h1 className="song set-[2rem]/[2.75rem] lg:set-[2.875rem]/[3.875rem]">
          <Words text={name} />
        </h1>
      </header>
      <div className="columns mt-0!">
        <section>
          <SectionHead title={before ? '更早' : '最新'}>按发布时间排列</SectionHead>
          <Stream stories={stories} today={house.day} />
          {stories.length === 0 && <p className="py-6 text-ink-2">没有更早的稿件了。</p>}
          <Pager label="更早的稿件">
            {before && <a href={path}>回到最新</a>}
            {feed && <a href={feed}>RSS订阅</a>}
            {olderPath ? (
              <a href={olderPath} rel="next" className="md:ml-auto">
                下一页
              </a>
            ) : (
              stories.length > 0 && <span className="py-2 text-meta">没有更早的稿件了。</span>
            )}
          </Pager>
        </section>
        <Rail />
      </div>
    </Frame>
  )
}

import type { SearchAddress } from '#newsroom/search/address.ts'
import { searchPath } from '#newsroom/search/address.ts'
import type { Facets } from '#newsroom/search/facetCounts.ts'
import type { SearchPlace, Span } from '#newsroom/search/place.ts'
import { shortSource } from '../story/meta.tsx'
import { Facet } from './facet.tsx'
import { Histogram } from './histogram.tsx'

const spanNames: Partial<Record<Span, string>> = {
  today: '今天',
  quarter: '近三个月',
  year: '近一年',
}
/** `2018` → 2018年 */
export const spanName = (span: Span): string => spanNames[span] ?? `${span}年`
export const partNames = { title: '标题里有', body: '正文里有', picture: '有图片' } as const

/** The side column: time, channel, source and place of the words, with what each would leave. */
export function Filters({ address, facets }: { address: SearchAddress; facets: Facets }) {
  /** Chosen where it is not, taken back where it is; either way from the first page on. */
  const href = (key: 'span' | 'channel' | 'source' | 'part', value: string) => {
    const { place } = address
    const chosen = { [key]: place[key] === value ? null : value } as Partial<SearchPlace>
    return searchPath({ ...address, place: { ...place, page: 1, before: null, ...chosen } })
  }
  return (
    <aside id="filters" aria-label="筛选" className="filters">
      <h2 className="sr-only">筛选</h2>
      <Facet
        title="时间"
        choices={facets.spans.map(({ span, ...rest }) => ({
          ...rest,
          name: spanName(span),
          href: href('span', span),
        }))}
      >
        <Histogram bars={facets.histogram} />
      </Facet>
      <Facet
        title="频道"
        choices={facets.channels.map(({ slug, ...rest }) => ({
          ...rest,
          href: href('channel', slug),
        }))}
      />
      <Facet
        title="稿源"
        choices={facets.sources.map((each) => ({
          ...each,
          name: shortSource(each.name),
          href: href('source', each.name),
        }))}
      />
      <Facet
        title="位置"
        choices={facets.parts.map(({ part, ...rest }) => ({
          ...rest,
          name: partNames[part],
          href: href('part', part),
        }))}
      />
    </aside>
  )
}

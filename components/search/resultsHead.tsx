import type { SearchAddress } from '#newsroom/search/address.ts'
import { searchPath } from '#newsroom/search/address.ts'
import { firstPlace, type SearchPlace } from '#newsroom/search/place.ts'
import { shortSource } from '../story/meta.tsx'
import { partNames, spanName } from './filters.tsx'

type Props = {
  address: SearchAddress
  count: { number: number; isCeiling: boolean }
  /** Names of channels by their slugs. */
  channelName: (slug: string) => string
  /** Whether the side column stands on the page. */
  hasFilters: boolean
}

const orders = [
  { order: 'relevance', name: '按相关' },
  { order: 'newest', name: '按时间' },
] as const

/** How many were found, which filters hold (each with a way out of it), and in which order they stand. */
export function ResultsHead({ address, count, channelName, hasFilters }: Props) {
  const { typed, place } = address
  const to = (change: Partial<SearchPlace>) =>
    searchPath({ typed, place: { ...place, page: 1, before: null, ...change } })
  const chips = [
    place.span && { name: spanName(place.span), href: to({ span: null }) },
    place.channel && { name: channelName(place.channel), href: to({ channel: null }) },
    place.source && { name: shortSource(place.source), href: to({ source: null }) },
    place.part && { name: partNames[place.part], href: to({ part: null }) },
  ].filter((chip) => chip !== null && chip !== '')
  return (
    <header className="results-head">
      <h2>
        找到{' '}
        <b>
          {count.number}
          {count.isCeiling && '+'}
        </b>{' '}
        篇
      </h2>
      {chips.length > 0 && (
        <ul className="chips">
          {chips.map(({ name, href }) => (
            <li key={href}>
              <a href={href} rel="nofollow">
                <span className="sr-only">取消筛选：</span>
                {name}
                <span aria-hidden="true">×</span>
              </a>
            </li>
          ))}
        </ul>
      )}
      {hasFilters && (
        <a href="#filters" className="to-filters">
          筛选
        </a>
      )}
      <nav aria-label="排序" className="orders">
        {orders.map(({ order, name }) => (
          <a
            key={order}
            href={to({ order })}
            rel="nofollow"
            {...(order === place.order && { 'aria-current': 'true' })}
          >
            {name}
          </a>
        ))}
      </nav>
    </header>
  )
}

/** Whether anything but the words narrows the results. */
export const isFiltered = ({ place }: SearchAddress): boolean =>
  [place.span, place.channel, place.source, place.part, place.before].some(
    (choice) => choice !== null,
  )

/** The same words, no filter, from the first page on. */
export const unfiltered = ({ typed, place }: SearchAddress): string =>
  searchPath({ typed, place: { ...firstPlace, order: place.order } })

import type { SearchAddress } from '#newsroom/search/address.ts'
import { searchPath } from '#newsroom/search/address.ts'
import { pageSize } from '#newsroom/search/place.ts'

type Props = {
  address: SearchAddress
  page: number
  pages: number
  first: number
  count: { number: number; isCeiling: boolean }
  /** Where the results go on behind the last page; null where they end. */
  older: number | null
}

/** Numbers of pages around this one, 下一页, and which of how many stand here. */
export function Pages({ address, page, pages, first, count, older }: Props) {
  const to = (number: number) =>
    searchPath({ ...address, place: { ...address.place, page: number } })
  const last = Math.min(first + pageSize - 1, count.number)
  const isLast = page === pages
  return (
    <nav aria-label="结果的页" className="pages no-print">
      {pages > 1 && (
        <ol>
          {around(page, pages).map((number) => (
            <li key={number}>
              <a
                href={to(number)}
                aria-label={`第${number}页`}
                {...(number === page && { 'aria-current': 'page' })}
              >
                {number}
              </a>
            </li>
          ))}
          {!isLast && (
            <li>
              <a href={to(page + 1)} rel="next">
                下一页
              </a>
            </li>
          )}
        </ol>
      )}
      {isLast && older !== null && (
        <a
          className="older"
          rel="next"
          href={searchPath({ ...address, place: { ...address.place, page: 1, before: older } })}
        >
          更早的结果
        </a>
      )}
      <p>
        第 {first}–{last} 篇，共 {count.number}
        {count.isCeiling && '+'} 篇
      </p>
    </nav>
  )
}

/** Five numbers, this one in the middle where it can be; the first one always. */
function around(page: number, pages: number): number[] {
  const from = Math.max(1, Math.min(page - 2, pages - 4))
  const numbers = Array.from({ length: Math.min(5, pages) }, (_, at) => from + at)
  return from > 1 ? [1, ...numbers] : numbers
}

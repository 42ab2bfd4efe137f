import { longDate } from '#lib/zh/date.ts'
import type { SearchAddress } from '#newsroom/search/address.ts'
import { searchPath } from '#newsroom/search/address.ts'
import { firstPlace } from '#newsroom/search/place.ts'
import type { SearchResults } from '#newsroom/search/published.ts'

type Props = { address: SearchAddress; results: SearchResults }

/** What a reader has to know about these results: how they were found, what is missing from them. */
export function Notices({ address, results }: Props) {
  const { isRelaxed, sameSound, readAs, lookedSince, isWhole, count } = results
  return (
    <>
      {sameSound && (
        <p className="notice">
          您是不是要找：
          <a href={searchPath({ typed: sameSound, place: firstPlace })} className="underlined">
            {sameSound}
          </a>
        </p>
      )}
      {readAs && (
        <p className="notice">
          没有写着“{address.typed}”的稿件，下面是“{readAs}”的结果。
        </p>
      )}
      {isRelaxed && count.number > 0 && (
        <p className="notice">
          <b>已放宽匹配：</b>没有稿件同时包含所有的词，下面的稿件含其中一部分。
        </p>
      )}
      {lookedSince && (
        <p className="notice">
          这些词几乎篇篇都有，只找了{longDate(lookedSince)}
          以来的稿件。加一个更具体的词，可以找得更早。
        </p>
      )}
      {!isWhole && <p className="notice">搜索正在整理旧稿，较早的稿件可能暂时没有列出。</p>}
    </>
  )
}

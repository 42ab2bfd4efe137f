import type { SearchAddress } from '#newsroom/search/address.ts'
import { searchPath } from '#newsroom/search/address.ts'
import { firstPlace, longestQuery } from '#newsroom/search/place.ts'
import { Glass, Lines } from '../page/searchField.tsx'

/**
 * The search field of the page: set large, on an ink rule. A form of its own, so that it works without
 * a script; the order chosen goes along, filters do not: they were chosen for other words.
 */
export function SearchForm({ address }: { address: SearchAddress }) {
  const { typed, place } = address
  return (
    <search>
      <form action="/search" className="search-form">
        <label htmlFor="q" className="sr-only">
          要找的词
        </label>
        <input
          id="q"
          name="q"
          type="search"
          defaultValue={typed}
          maxLength={longestQuery}
          autoComplete="off"
          enterKeyHint="search"
          spellCheck={false}
          data-suggest=""
        />
        <Lines />
        {place.order === 'newest' && <input type="hidden" name="order" value="newest" />}
        <button type="submit">
          <Glass />
          搜索
        </button>
      </form>
    </search>
  )
}

/** 也可以这样搜: other ways to ask, of the newsroom's names and its newest headlines. */
export function OtherWays({ ways }: { ways: readonly string[] }) {
  return (
    <p className="search-ways">
      {ways.length > 0 && (
        <>
          <span>也可以这样搜：</span>
          {ways.map((typed) => (
            <a key={typed} href={searchPath({ typed, place: firstPlace })} className="underlined">
              {typed}
            </a>
          ))}
        </>
      )}
      <span>加引号为整句，空格为同时包含，减号为不要，拼音、繁体均可。</span>
    </p>
  )
}

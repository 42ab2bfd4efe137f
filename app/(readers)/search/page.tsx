import './search.css'
import type { Metadata } from 'next'
import { Frame } from '#components/page/frame.tsx'
import { Filters } from '#components/search/filters.tsx'
import { Hit } from '#components/search/hit.tsx'
import { Instead, Nothing } from '#components/search/nothing.tsx'
import { Notices } from '#components/search/notices.tsx'
import { Pages } from '#components/search/pages.tsx'
import { isFiltered, ResultsHead } from '#components/search/resultsHead.tsx'
import { OtherWays, SearchForm } from '#components/search/searchForm.tsx'
import { type Asked, addressOf, readSearch } from './readSearch.ts'

type Props = { searchParams: Promise<Asked> }

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const { typed } = addressOf(await searchParams)
  return {
    title: typed ? `${typed} - 搜索` : '搜索',
    description: typed
      ? `本报发过的稿件中与“${typed}”相符的。`
      : '按字、词、拼音查找本报发过的稿件。',
    robots: { index: false },
  }
}

export default async function SearchPage({ searchParams }: Props) {
  const address = addressOf(await searchParams)
  const { house, answer, ways, latest } = await readSearch(address)
  const channelName = (slug: string) =>
    house.channels.find((channel) => channel.slug === slug)?.name ?? slug
  // Where the words find nothing by themselves, there is nothing to narrow
  const hasFilters = answer?.kind === 'results' && (answer.hits.length > 0 || isFiltered(address))
  return (
    <Frame house={house} current="/search" typed={address.typed}>
      <h1 className="song-light pt-8 set-[1.25rem]/[1.875rem] text-ink-2 lg:pt-[50px]">搜索</h1>
      <SearchForm address={address} />
      <OtherWays ways={ways} />
      {answer === null && (
        <Instead latest={latest}>
          <p>写下要找的字、词、人名、地名或稿源，本报发过的稿件都能找到。</p>
        </Instead>
      )}
      {answer?.kind === 'refused' && (
        <Instead latest={latest}>
          <p role="alert">{answer.sentence}</p>
        </Instead>
      )}
      {answer?.kind === 'results' && (
        <div className={hasFilters ? 'search' : 'search-nothing'}>
          <section className="results">
            <ResultsHead
              address={address}
              count={answer.count}
              channelName={channelName}
              hasFilters={hasFilters}
            />
            <Notices address={address} results={answer} />
            {answer.hits.map((hit) => (
              <Hit key={hit.id} hit={hit} />
            ))}
            {answer.hits.length === 0 && <Nothing address={address} latest={latest} />}
            {(answer.hits.length > 0 || answer.older !== null) && (
              <Pages address={address} {...answer} />
            )}
          </section>
          {hasFilters && <Filters address={address} facets={answer.facets} />}
        </div>
      )}
    </Frame>
  )
}

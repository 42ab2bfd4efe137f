import { readSearch as addressIn, type SearchAddress } from '#newsroom/search/address.ts'
import { otherWays } from '#newsroom/search/otherWays.ts'
import { searchStories } from '#newsroom/search/published.ts'
import { latestStories } from '#newsroom/stories/published.ts'
import { readHouse } from '../readHouse.ts'

export type Asked = Record<string, string | string[] | undefined>

/** The search that the page's parameters ask for. */
export function addressOf(asked: Asked): SearchAddress {
  const query = new URLSearchParams()
  for (const [name, value] of Object.entries(asked))
    if (typeof value === 'string') query.set(name, value)
  return addressIn(query)
}

/** Everything that the page shows. */
export async function readSearch(address: SearchAddress) {
  const house = await readHouse()
  const { typed, place } = address
  const [answer, ways] = await Promise.all([
    typed === '' ? null : searchStories(typed, place, house.day),
    otherWays(typed),
  ])
  const isEmpty = answer?.kind !== 'results' || answer.hits.length === 0
  return { house, answer, ways, latest: isEmpty ? await latestStories(10) : [] }
}

import type { APIRequestContext, Page, Response } from '@playwright/test'
import { addressOf, channelBefore, type NamedStory, stories, withdrawnNumber } from './addresses.ts'

export type PageKind = {
  /** As titles of tests name it. */
  name: string
  status: number
  address: (request: APIRequestContext) => Promise<string>
  /** Its headlines are set in the reader's own faces: results of searches, of which there is no end. */
  isFaceless?: boolean
}

const at = (name: string, path: string, status = 200): PageKind => ({
  name,
  status,
  address: async () => path,
})

const story = (name: string, named: NamedStory): PageKind => ({
  name,
  status: 200,
  address: (request) => addressOf(request, named),
})

/** One of each kind of page that readers meet. */
export const everyPage: PageKind[] = [
  at('the front page', '/'),
  at('a channel', '/bcxw'),
  at('an older page of a channel', channelBefore('bcxw', '2018-05-13T00:00')),
  at('a day', '/bcxw/2018-05-14'),
  story('the lead story', stories.lead),
  story('a reprint', stories.reprint),
  story('a story with a table', stories.table),
  story('a story with a long headline', stories.longHeadline),
  story('a brief', stories.brief),
  at('the corrections', '/corrections'),
  at('the list of feeds', '/feeds'),
  at('a year of a channel', '/bcxw/2018'),
  at('a month of a channel', '/bcxw/2018-05'),
  at('a source', '/source/1'),
  at('an author', '/author/%E5%90%B4%E6%98%8C%E6%9E%97'),
  at('a tag', '/tag/%E5%88%9B%E5%9F%8E'),
  { ...at('the search', '/search'), isFaceless: true },
  {
    ...at('results of a search', `/search?${new URLSearchParams({ q: '创城' })}`),
    isFaceless: true,
  },
  at('the page about us', '/about'),
  at('the accessibility statement', '/accessibility'),
  at('an address that means nothing', '/no-such-page', 404),
  {
    name: 'a withdrawn story',
    status: 410,
    address: async (request) => `/minsheng/2018-05-12/${await withdrawnNumber(request)}`,
  },
]

/** Opens one of `everyPage`. */
export async function visit(page: Page, kind: PageKind): Promise<Response> {
  const response = await page.goto(await kind.address(page.request))
  if (!response) throw new Error(`${kind.name} answered nothing`)
  return response
}

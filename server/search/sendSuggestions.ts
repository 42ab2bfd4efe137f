import type { IncomingMessage, ServerResponse } from 'node:http'
import { longestSuggestible, suggestSearches } from '#newsroom/search/suggest.ts'
import { sendJson } from '../send.ts'

/** Where the script of readers' pages asks for the lines under the search field. */
export const suggestionsPath = '/search/suggest'

/**
 * `GET /search/suggest?q=创` → `["创城","创城工作"]`: what somebody may be about to type, at most seven; an
 * empty list for what nothing begins with. Never kept: a withdrawn story's words go at once.
 */
export async function sendSuggestions(
  query: URLSearchParams,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const typed = (query.get('q') ?? '').slice(0, longestSuggestible * 4)
  const found = await suggestSearches(typed)
  return sendJson(
    request,
    response,
    200,
    found.map(({ text }) => text),
  )
}

import type { NewsroomLists } from '#newsroom/checker/lists/lists.ts'
import { listsDoorPath } from '#newsroom/deskAddresses.ts'

/** How often an open window asks whether the lists have changed, ms. */
const beat = 30_000

export type ListsWatch = ReturnType<typeof watchLists>

/**
 * Tells the newsroom's lists, and again whenever somebody has changed them: asked for each half minute
 * and when the window is looked at again. Null where they could not be had the first time: the checker
 * works without them. What has not changed costs the server a few bytes and the window nothing.
 */
export function watchLists(onLists: (lists: NewsroomLists | null) => void) {
  let known = ''
  let isFirst = true
  let isStopped = false
  const ask = async () => {
    const fresh = await fetchLists(known)
    if (isStopped) return
    if (fresh) known = fresh.tag
    if (fresh || isFirst) onLists(fresh?.lists ?? null)
    isFirst = false
  }
  const askNow = () => void ask()
  const timer = setInterval(() => document.visibilityState === 'visible' && askNow(), beat)
  window.addEventListener('focus', askNow)
  askNow()
  return {
    ask: askNow,
    stop(): void {
      isStopped = true
      clearInterval(timer)
      window.removeEventListener('focus', askNow)
    },
  }
}

/** The lists, where they are others than those under the tag `known`. */
async function fetchLists(known: string): Promise<{ tag: string; lists: NewsroomLists } | null> {
  try {
    // The desk's answers stay in no cache: the window itself says what it has
    const headers: HeadersInit = known ? { 'If-None-Match': known } : {}
    const answer = await fetch(listsDoorPath, { cache: 'no-store', headers })
    if (!answer.ok) return null
    const tag = answer.headers.get('etag') ?? ''
    return { tag, lists: ((await answer.json()) as { lists: NewsroomLists }).lists }
  } catch {
    return null
  }
}

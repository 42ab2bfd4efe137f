import type { DeskNews } from '#newsroom/stories/board/look.ts'

/**
 * One stream of the desk's events for all windows of a browser: a browser opens no more than six
 * connections to a site, and a stream takes one for as long as it lasts. The window that holds the
 * lock has the stream and passes on what it hears; when it closes, another takes over.
 */

export type Heard = {
  /** `change`: what a page shows may be old. `counts`: only the figures. */
  kind: 'change' | 'counts'
  news: DeskNews
}
/** A window that begins to listen asks what came last: something may have, since it was drawn. */
type Question = { kind: 'question' }
type Answer = { kind: 'answer'; news: DeskNews }

type Options = {
  /** Whose stream it is: another person in the same browser has another. */
  person: string
  address: string
  /** The log's number that the page was drawn at. */
  since: number
  onHeard: (heard: Heard) => void
  onState: (isConnected: boolean) => void
}

/** How long a window waits after its stream was refused, ms: more each time, to a limit. */
const firstPause = 5_000
const longestPause = 120_000

/** Listens until it is closed. Answers how to close it. */
export function listenToDesk({ person, address, since, onHeard, onState }: Options): () => void {
  const name = `desk-events:${person}`
  const windows = new BroadcastChannel(name)
  const closing = new AbortController()
  let known = since
  let pause = firstPause
  let last: Heard | null = null
  let hasStream = false
  windows.onmessage = ({ data }: MessageEvent<Heard | Question | Answer>) => {
    if (data.kind === 'question') {
      if (hasStream && last) windows.postMessage({ kind: 'answer', news: last.news })
    } else if (data.kind !== 'answer') hear(data)
    else if (data.news.deed > known) hear({ kind: 'change', news: data.news })
  }
  // What was done between the drawing of this page and its listening, the others have heard already
  windows.postMessage({ kind: 'question' })

  function hear(heard: Heard) {
    known = Math.max(known, heard.news.deed)
    last = heard
    onState(true)
    onHeard(heard)
  }

  /** Resolves when the stream came to its end for good: the browser itself mends what can be mended. */
  const stream = () =>
    new Promise<void>((resolve) => {
      hasStream = true
      const source = new EventSource(`${address}?since=${known}`)
      const end = () => {
        source.close()
        hasStream = false
        onState(false)
        resolve()
      }
      for (const kind of ['change', 'counts'] as const)
        source.addEventListener(kind, ({ data }: MessageEvent<string>) => {
          const heard = { kind, news: JSON.parse(data) as DeskNews }
          pause = firstPause
          windows.postMessage(heard)
          hear(heard)
        })
      source.addEventListener('end', end)
      source.addEventListener('error', () => {
        onState(false)
        if (source.readyState === EventSource.CLOSED) end()
      })
      closing.signal.addEventListener('abort', end)
    })

  async function keep(): Promise<void> {
    while (!closing.signal.aborted) {
      await alone(name, closing.signal, stream)
      await waitFor(pause, closing.signal)
      pause = Math.min(pause * 2, longestPause)
    }
  }
  void keep()
  return () => {
    closing.abort()
    windows.close()
  }
}

/** Does the work while no other window does; without locks (no TLS) each window for itself. */
async function alone(name: string, signal: AbortSignal, work: () => Promise<void>): Promise<void> {
  if (!navigator.locks) return work()
  await navigator.locks.request(name, { signal }, work).catch((error: unknown) => {
    if (!signal.aborted) throw error
  })
}

const waitFor = (ms: number, signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    const timer = setTimeout(resolve, ms)
    signal.addEventListener('abort', () => {
      clearTimeout(timer)
      resolve()
    })
  })

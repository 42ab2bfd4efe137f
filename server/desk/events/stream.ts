import type { IncomingMessage, ServerResponse } from 'node:http'
import type { DeskNews } from '#newsroom/stories/board/look.ts'

/** What a browser that takes nothing of its stream may leave waiting, bytes; then it is closed. */
const mostWaiting = 64 * 1024
/** After how long a browser connects anew, ms. */
const retry = 2_000

export type Stream = {
  /** Tells of a change; `kind` `counts` where nothing but the figures is meant. */
  send(kind: 'change' | 'counts', news: DeskNews): void
  /** A line that means nothing: proxies and our own watch over stalled connections see life. */
  beat(): void
  /** Ends it; `isFinal` tells the browser not to come again: there is no session any more. */
  end(isFinal?: boolean): void
}

/** An answer that does not end: server-sent events (WHATWG HTML, 9.2). */
export function openStream(response: ServerResponse): Stream {
  response.writeHead(200, {
    'Content-Type': 'text/event-stream; charset=utf-8',
    // A proxy in front must pass each event on at once, unchanged
    'Cache-Control': 'no-store, no-transform',
    'X-Accel-Buffering': 'no',
  })
  const write = (text: string) => {
    if (response.writableEnded || response.destroyed) return
    if (response.writableLength > mostWaiting) response.destroy()
    else response.write(text)
  }
  write(`retry: ${retry}\n\n`)
  return {
    send: (kind, news) =>
      write(`id: ${news.deed}\nevent: ${kind}\ndata: ${JSON.stringify(news)}\n\n`),
    beat: () => write(':\n\n'),
    end(isFinal = false) {
      if (isFinal) write('event: end\ndata: {}\n\n')
      response.end()
    },
  }
}

/** The number of the log's entry up to which a page knows the desk; null where it does not say. */
export function knownDeed({ headers, url = '' }: IncomingMessage): number | null {
  const given = headers['last-event-id'] ?? new URLSearchParams(url.split('?')[1]).get('since')
  return typeof given === 'string' && /^\d{1,15}$/.test(given) ? Number(given) : null
}

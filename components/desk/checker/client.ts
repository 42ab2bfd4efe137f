import type { Day } from '#lib/zh/date.ts'
import type { Finding } from '#newsroom/checker/finding.ts'
import type { NewsroomLists } from '#newsroom/checker/lists/lists.ts'
import type { StoryDraft } from '#newsroom/stories/draft/storyDraft.ts'
import type { CheckerAnswer, CheckerMessage, Port } from './service.ts'

/** How long nobody types before a check, and how long somebody may type without one, ms. */
export const rest = 400
export const longest = 3_000

export type CheckerOptions = {
  port: Port<CheckerMessage, CheckerAnswer>
  lists: NewsroomLists
  /** The day of the paper, asked at each check: a draft may lie open over midnight. */
  today: () => Day
  /** Findings of `draft`, the very object that was given: spans hold for its text, not for later ones. */
  onFindings: (findings: Finding[], draft: StoryDraft) => void
}

export type Checker = ReturnType<typeof openChecker>

/**
 * Checks a draft while it is written: when nobody has typed for a moment, never while an input method
 * composes, one check at a time. An answer for a text that is not the newest is passed over.
 */
export function openChecker({ port, lists, today, onFindings }: CheckerOptions) {
  let waiting: StoryDraft | null = null
  let checking: { id: number; draft: StoryDraft } | null = null
  let nextId = 1
  let since = 0
  let isComposing = false
  let timer: ReturnType<typeof setTimeout> | undefined

  const send = () => {
    if (!waiting || checking || isComposing) return
    checking = { id: nextId, draft: waiting }
    nextId += 1
    waiting = null
    port.postMessage({ kind: 'check', ...checking, day: today() })
  }
  const wait = () => {
    clearTimeout(timer)
    if (isComposing || !waiting) return
    const left = since + longest - Date.now()
    timer = setTimeout(send, Math.max(0, Math.min(rest, left)))
  }
  port.onmessage = ({ data: { id, findings } }) => {
    if (checking?.id !== id) return
    const { draft } = checking
    checking = null
    if (waiting) wait()
    else onFindings(findings, draft)
  }
  port.postMessage({ kind: 'lists', lists })

  return {
    /** The text as it is now. */
    change(draft: StoryDraft): void {
      if (!waiting) since = Date.now()
      waiting = draft
      wait()
    },
    /** An input method begins or ends to compose: half a word is no text to check. */
    compose(composing: boolean): void {
      isComposing = composing
      if (composing) clearTimeout(timer)
      else {
        since = Date.now()
        wait()
      }
    },
    /** The newsroom's lists have changed; the newest text is checked again when it is given again. */
    setLists(next: NewsroomLists): void {
      port.postMessage({ kind: 'lists', lists: next })
    },
    /** No check begins any more and no answer is passed on. */
    stop(): void {
      clearTimeout(timer)
      waiting = null
      checking = null
    },
  }
}

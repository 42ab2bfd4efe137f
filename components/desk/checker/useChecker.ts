'use client'
import { useCallback, useEffect, useRef, useState } from 'react'
import { dayOf } from '#lib/zh/date.ts'
import type { Finding } from '#newsroom/checker/finding.ts'
import { noLists } from '#newsroom/checker/lists/lists.ts'
import type { StoryDraft } from '#newsroom/stories/draft/storyDraft.ts'
import { type Checker, openChecker } from './client.ts'
import { type ListsWatch, watchLists } from './watchLists.ts'

/** What was found, and in which text: `draft` is the very object that was given. */
export type Checked = { findings: Finding[]; draft: StoryDraft }

export type CheckState = { kind: 'waiting' } | { kind: 'failed' } | ({ kind: 'checked' } & Checked)

/**
 * The checker of a page where a story is written, in a worker of its own. The first check waits for the
 * newsroom's lists; when they change, the text is checked again.
 */
export function useChecker() {
  const [state, setState] = useState<CheckState>({ kind: 'waiting' })
  const latest = useRef<StoryDraft | null>(null)
  const checker = useRef<Checker | null>(null)
  const lists = useRef<ListsWatch | null>(null)
  const isReady = useRef(false)
  const isComposing = useRef(false)

  useEffect(() => {
    const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' })
    worker.onerror = () => setState({ kind: 'failed' })
    const opened = openChecker({
      port: worker,
      lists: noLists,
      today: () => dayOf(Date.now()),
      onFindings: (findings, draft) => setState({ kind: 'checked', findings, draft }),
    })
    const again = () => {
      isReady.current = true
      if (latest.current) opened.change(latest.current)
    }
    const watch = watchLists((next) => {
      if (next) opened.setLists(next)
      again()
    })
    checker.current = opened
    lists.current = watch
    return () => {
      opened.stop()
      watch.stop()
      worker.terminate()
      checker.current = null
      isReady.current = false
    }
  }, [])

  /** The text as it is now; whether an input method is in the middle of it. */
  const change = useCallback((draft: StoryDraft, composing = false) => {
    latest.current = draft
    if (composing !== isComposing.current) {
      isComposing.current = composing
      checker.current?.compose(composing)
    }
    if (isReady.current) checker.current?.change(draft)
  }, [])
  const refreshLists = useCallback(() => lists.current?.ask(), [])
  return { state, change, refreshLists }
}

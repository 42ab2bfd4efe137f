'use client'

import { createContext, type ReactNode, useContext, useEffect, useRef, useState } from 'react'
import { eventsPath } from '#newsroom/deskAddresses.ts'
import type { DeskCounts } from '#newsroom/stories/board/counts.ts'
import { listenToDesk } from './deskStream.ts'
import { useTitleCount } from './titleCount.ts'

type Hearing = {
  /** Null for who sees no stories. */
  counts: DeskCounts | null
  /** What came last, until it is put away: 有1篇新稿待您初审. */
  sentence: string
  putAway: () => void
  /** Calls back when what the page shows may be old. Answers how to stop. */
  onChange: (listener: () => void) => () => void
}

const nothing: Hearing = {
  counts: null,
  sentence: '',
  putAway: () => undefined,
  onChange: () => () => undefined,
}
const Live = createContext<Hearing>(nothing)

/** What the desk's open pages hear of what happens there. */
export const useLive = (): Hearing => useContext(Live)

type Props = {
  /** Who is signed in; null for who has nothing to hear. */
  person: string | null
  /** As the page was drawn: what waits, and the log's number. */
  start: { counts: DeskCounts; deed: number } | null
  children: ReactNode
}

/** After its page has come, ms: first what the page itself needs. */
const patience = 1_500

/** Keeps the pages of the desk up to date: figures at once, the page itself where it asks for it. */
export function LiveProvider({ person, start, children }: Props) {
  const [counts, setCounts] = useState(start?.counts ?? null)
  const [sentence, setSentence] = useState('')
  const listeners = useRef(new Set<() => void>())
  const since = useRef(start?.deed ?? 0)
  useTitleCount(counts?.mine ?? 0)
  useEffect(() => {
    if (start) setCounts(start.counts)
  }, [start])
  useEffect(() => {
    if (!person) return
    let leave = () => undefined as unknown
    const root = document.documentElement
    const timer = setTimeout(() => {
      leave = listenToDesk({
        person,
        address: eventsPath,
        since: since.current,
        onState: (isConnected) => root.toggleAttribute('data-live', isConnected),
        onHeard: ({ kind, news }) => {
          setCounts(news.counts)
          if (news.sentences.length > 0) setSentence(`${news.sentences.join('，')}。`)
          if (kind === 'change') for (const listener of listeners.current) listener()
        },
      })
    }, patience)
    return () => {
      clearTimeout(timer)
      leave()
    }
  }, [person])
  const live: Hearing = {
    counts,
    sentence,
    putAway: () => setSentence(''),
    onChange: (listener) => {
      listeners.current.add(listener)
      return () => listeners.current.delete(listener)
    },
  }
  return <Live value={live}>{children}</Live>
}

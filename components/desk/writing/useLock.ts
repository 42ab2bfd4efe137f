'use client'
import { useCallback, useEffect, useRef, useState } from 'react'
import type { LockHolder } from '#newsroom/stories/locks.ts'
import type { Autosave } from './autosave.ts'
import { closeLock, fetchDraft, keepLockOpen } from './door.ts'

/** How often a window says that it is open, and looks for changes of others, ms. */
const beat = 10_000

type Opened = { autosave: Autosave; window: string } | null

/**
 * Who is at work on the story, and whether it was taken over from this window; a newer text on the
 * server comes into this window by itself.
 */
export function useLock(storyId: number, opened: Opened) {
  const [holder, setHolder] = useState<LockHolder | null>(null)
  const [isLost, setLost] = useState(false)
  const had = useRef(false)

  const say = useCallback(
    async (isTakingOver = false) => {
      if (!opened) return
      const { autosave, window } = opened
      const standing = await keepLockOpen(storyId, { window, isTakingOver })
      if (!standing) return
      setLost(had.current && !standing.holder.isOwn)
      had.current ||= standing.holder.isOwn
      setHolder(standing.holder)
      const isIdle = !autosave.isUnconfirmed() && autosave.state().kind === 'saved'
      if (standing.version <= autosave.version() || !isIdle) return
      const theirs = await fetchDraft(storyId)
      if (theirs && theirs.version > autosave.version() && !autosave.isUnconfirmed())
        autosave.meet(theirs)
    },
    [storyId, opened],
  )

  useEffect(() => {
    if (!opened) return
    void say()
    const timer = setInterval(() => void say(), beat)
    const sayNow = () => void say()
    const leave = () => closeLock(storyId, opened.window)
    window.addEventListener('focus', sayNow)
    window.addEventListener('pagehide', leave)
    return () => {
      clearInterval(timer)
      window.removeEventListener('focus', sayNow)
      window.removeEventListener('pagehide', leave)
      leave()
    }
  }, [storyId, opened, say])
  return { holder, isLost, takeOver: () => void say(true) }
}

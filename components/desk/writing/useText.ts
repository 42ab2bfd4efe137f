'use client'
import { useCallback, useRef, useState } from 'react'
import type { Draft } from '#newsroom/stories/draft/shape.ts'
import type { StoryDraft } from '#newsroom/stories/draft/storyDraft.ts'
import { useAnnounce } from '../announcer.tsx'
import { clean } from './typed.ts'
import { useAutosave } from './useAutosave.ts'

type Options = {
  storyId: number
  person: string
  start: { draft: StoryDraft; version: number; savedAt: number | null }
}

/**
 * The text in this window: what is typed goes to the autosave, what comes from elsewhere (a colleague,
 * the browser's copy of another time) into the text. `first` is what the editor begins with, null until
 * that is known; `latest` is what stands here now, ahead of what is drawn.
 */
export function useText({ storyId, person, start }: Options) {
  const [draft, setDraft] = useState(start.draft)
  const latest = useRef(start.draft)
  const [incoming, setIncoming] = useState<Draft | null>(null)
  const [first, setFirst] = useState<StoryDraft | null>(null)
  const [isComposing, setComposing] = useState(false)
  const announce = useAnnounce()

  const { opened, state, version, isKept } = useAutosave({
    storyId,
    person,
    start,
    onText: (next, { saved }) => {
      latest.current = next
      setDraft(next)
      setIncoming(next)
      if (saved && saved.byId !== person) announce(`${saved.byName}改了这篇稿件，已经合进来。`)
    },
    onFound: () => announce('找回了上次没有存上的文字。'),
  })
  if (opened && !first && state.kind !== 'conflict') setFirst(latest.current)

  const change = useCallback(
    (part: Partial<StoryDraft>, isComposing: boolean) => {
      const next = clean({ ...latest.current, ...part })
      latest.current = next
      setDraft(next)
      setComposing(isComposing)
      opened?.autosave.change(next, isComposing)
    },
    [opened],
  )
  return { draft, latest, incoming, first, isComposing, change, opened, state, version, isKept }
}

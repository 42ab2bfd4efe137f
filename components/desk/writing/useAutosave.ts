'use client'
import { useEffect, useRef, useState } from 'react'
import type { StoryDraft } from '#newsroom/stories/draft/storyDraft.ts'
import { type Autosave, openAutosave } from './autosave.ts'
import { dropCopy, holdWindow, leftCopies, openKeeper } from './browserCopy.ts'
import { sendDraft } from './door.ts'
import type { SaveState, Theirs } from './saving.ts'

type Options = {
  storyId: number
  person: string
  start: { draft: StoryDraft; version: number; savedAt: number | null }
  onText: (draft: StoryDraft, theirs: Theirs) => void
  /** Words of another time came back from the browser's copy. */
  onFound: (at: number) => void
}

/** The name of this window: every opening of the page has its own. */
const newWindow = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(12)), (byte) => byte.toString(36)).join('-')

/**
 * The window's way to the server. Null until the browser's copies of other times were looked through;
 * `isKept` is false where this browser keeps nothing.
 */
export function useAutosave(options: Options) {
  const { storyId, person, start } = options
  const latest = useRef(options)
  useEffect(() => {
    latest.current = options
  })
  const [opened, setOpened] = useState<{ autosave: Autosave; window: string } | null>(null)
  const [state, setState] = useState<SaveState>({ kind: 'saved', at: start.savedAt })
  const [version, setVersion] = useState(start.version)
  const [isKept, setKept] = useState(true)

  // biome-ignore lint/correctness/useExhaustiveDependencies: one story, one opening of its page
  useEffect(() => {
    const name = newWindow()
    const owner = { storyId, window: name, person }
    const letGo = holdWindow(name)
    const keeper = openKeeper(owner, () => setKept(false))
    const autosave = openAutosave({
      start,
      send: (save) => sendDraft(storyId, { ...save, person, window: name }),
      keep: keeper.keep,
      onState: setState,
      onText: (draft, theirs) => latest.current.onText(draft, theirs),
      onVersion: setVersion,
    })
    let isClosed = false
    const comeBack = async () => {
      for (const copy of await leftCopies(storyId, person)) {
        if (isClosed) return
        const isMissing = JSON.stringify(copy.draft) !== JSON.stringify(start.draft)
        if (isMissing || copy.setAside) {
          autosave.recover(copy)
          latest.current.onFound(copy.at)
        }
        await keeper.done()
        await dropCopy(copy)
      }
    }
    void comeBack()
      .catch(() => setKept(false))
      .then(() => !isClosed && setOpened({ autosave, window: name }))
    const unwatch = watchPage(autosave)
    return () => {
      isClosed = true
      unwatch()
      autosave.flush()
      autosave.stop()
      letGo()
    }
  }, [])
  return { opened, state, version, isKept }
}

/** What the page does that matters: it is left, seen again, online again, about to be closed. */
function watchPage(autosave: Autosave): () => void {
  const flush = () => autosave.flush()
  const warn = (event: BeforeUnloadEvent) => {
    if (autosave.isUnconfirmed()) event.preventDefault()
  }
  const ends = [
    listen(window, 'online', flush),
    listen(window, 'focus', flush),
    listen(document, 'visibilitychange', flush),
    listen(window, 'beforeunload', warn as EventListener),
  ]
  return () => {
    for (const end of ends) end()
  }
}

function listen(target: EventTarget, name: string, does: EventListener): () => void {
  target.addEventListener(name, does)
  return () => target.removeEventListener(name, does)
}

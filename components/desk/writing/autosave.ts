import type { Choice } from '#newsroom/stories/compare/merge.ts'
import { mergeStory, settleStory } from '#newsroom/stories/compare/mergeStory.ts'
import { mostSetAside, type StoryDraft } from '#newsroom/stories/draft/storyDraft.ts'
import type { Answer, AutosaveOptions, BrowserCopy, SaveState, Theirs } from './saving.ts'

/**
 * Brings what a window types to the server: in order, one save at a time, each on the version that the
 * last one made; what is typed is in the browser's copy before anything else, and goes from there only
 * when the server has confirmed it. Knows neither React nor the network: both are given.
 */

/** How long nobody types before a save, and how long somebody may type without one, ms. */
export const rest = 700
export const longest = 4_000
/** Pauses between tries without an answer, ms. */
const firstPause = 500
const lastPause = 15_000

type Sent = { draft: StoryDraft; text: string; setAside: StoryDraft[] }

export type Autosave = ReturnType<typeof openAutosave>

export function openAutosave({ start, send, keep, onState, onText, onVersion }: AutosaveOptions) {
  let base = start.draft
  let { version } = start
  let latest = start.draft
  let latestText = JSON.stringify(latest)
  let confirmedText = latestText
  let sequence = 0
  let isComposing = false
  let isSending = false
  let isStopped = false
  let dirtySince = 0
  let pause = firstPause
  let timer: ReturnType<typeof setTimeout> | undefined
  let waiting: Theirs | null = null
  let setAside: StoryDraft[] = []
  let state: SaveState = { kind: 'saved', at: start.savedAt }
  const watchers = new Set<() => void>()

  const set = (next: SaveState) => {
    state = next
    if (!isStopped) onState(next)
    for (const watch of watchers) watch()
  }
  const isDirty = () => latestText !== confirmedText || setAside.length > 0
  const aside = (texts: StoryDraft[]) => (texts.length > 0 ? { setAside: texts } : {})
  const keepLatest = () => keep({ base, version, draft: latest, ...aside(setAside) })
  const later = (ms: number) => {
    clearTimeout(timer)
    timer = isStopped ? undefined : setTimeout(() => void save(), ms)
  }

  /** After a rest while somebody types; a try that waits for an answer again keeps its time. */
  const schedule = () => {
    if (state.kind === 'unsaved')
      later(Math.max(0, Math.min(rest, dirtySince + longest - Date.now())))
    else if (timer === undefined) later(pause)
  }

  async function save(): Promise<void> {
    clearTimeout(timer)
    timer = undefined
    if (isStopped || isSending || isComposing || state.kind === 'conflict' || !isDirty()) return
    isSending = true
    if (state.kind !== 'offline' && state.kind !== 'signedOut') set({ kind: 'saving' })
    // The rest goes with the next: each save brings along no more than the server takes
    const sent = { draft: latest, text: latestText, setAside: setAside.slice(0, mostSetAside) }
    sequence += 1
    const answer = await send({ version, sequence, draft: sent.draft, ...aside(sent.setAside) })
    isSending = false
    if (!isStopped) take(answer, sent)
  }

  function take(answer: Answer, sent: Sent): void {
    if (answer.kind !== 'lost') pause = firstPause
    if (answer.kind === 'saved') confirm(answer, sent)
    else if (answer.kind === 'stale') meet(answer)
    else if (answer.kind === 'refused') set(answer)
    else if (answer.kind === 'signedOut') {
      set(answer)
      later(lastPause)
    } else {
      set({ kind: 'offline' })
      later(pause)
      pause = Math.min(pause * 2, lastPause)
    }
  }

  function confirm(answer: { version: number; savedAt: number }, sent: Sent): void {
    const { version: next, savedAt } = answer
    version = next
    base = sent.draft
    confirmedText = sent.text
    setAside = setAside.filter((text) => !sent.setAside.includes(text))
    onVersion?.(version)
    if (isDirty()) {
      keepLatest()
      set({ kind: 'unsaved' })
      dirtySince = Date.now()
      later(rest)
    } else {
      keep(null)
      set({ kind: 'saved', at: savedAt })
    }
  }

  /** Another text stands on the server. Nothing moves under somebody's input method. */
  function meet(theirs: Theirs): void {
    if (isComposing) {
      waiting = theirs
      return
    }
    waiting = null
    const merged = mergeStory(base, latest, theirs.draft)
    if (merged.conflicts.length > 0) set({ kind: 'conflict', theirs, merged })
    else adopt(merged.draft, theirs)
  }

  /** Goes on from a text that has theirs in it. */
  function adopt(draft: StoryDraft, theirs: Theirs): void {
    base = theirs.draft
    version = theirs.version
    confirmedText = JSON.stringify(theirs.draft)
    latest = draft
    latestText = JSON.stringify(draft)
    onVersion?.(version)
    onText(draft, theirs)
    if (isDirty()) {
      keepLatest()
      set({ kind: 'unsaved' })
      later(0)
    } else {
      keep(null)
      set({ kind: 'saved', at: theirs.saved?.at ?? null })
    }
  }

  /** Brings in the copy of one more window; where the two do not go together it becomes a version. */
  function join(copy: BrowserCopy): void {
    const both = mergeStory(copy.base, latest, copy.draft)
    const fits = both.conflicts.length === 0
    setAside = [...setAside, ...(copy.setAside ?? []), ...(fits ? [] : [copy.draft])]
    if (fits) {
      latest = both.draft
      latestText = JSON.stringify(latest)
      onText(latest, { draft: base, version, saved: null })
    }
    keepLatest()
    if (state.kind === 'conflict') meet(state.theirs)
    else if (!isSending) schedule()
  }

  return {
    /** What stands in the window now. While an input method composes it is kept, but not sent. */
    change(draft: StoryDraft, composing: boolean): void {
      isComposing = composing
      const text = JSON.stringify(draft)
      if (text !== latestText) {
        latest = draft
        latestText = text
        keepLatest()
        if (state.kind === 'saved' || state.kind === 'refused') {
          dirtySince = Date.now()
          set({ kind: 'unsaved' })
        }
      }
      // Typed while the answer came: the places to choose between are found anew
      if (state.kind === 'conflict') meet(state.theirs)
      else if (waiting && !composing) meet(waiting)
      else if (!composing && !isSending && isDirty()) schedule()
    },
    /** Tries at once: the network is back, somebody signed in, the window is left. */
    flush(): void {
      void save()
    },
    /** Resolves when everything is confirmed, or with false when it cannot be now. */
    async settled(): Promise<boolean> {
      void save()
      while (isDirty() || isSending) {
        const { kind } = state
        if (!isSending && kind !== 'unsaved' && kind !== 'saving') return false
        await new Promise<void>((resolve) => {
          const watch = () => {
            watchers.delete(watch)
            resolve()
          }
          watchers.add(watch)
        })
      }
      return true
    },
    /** A text that was found newer on the server, or in the browser's copy of another time. */
    meet,
    /** Brings back a copy of an earlier window: its text, written on `copy.base`. */
    recover(copy: BrowserCopy): void {
      if (isDirty() || isSending) {
        join(copy)
        return
      }
      const theirs: Theirs = { draft: base, version, saved: null }
      base = copy.base
      latest = copy.draft
      latestText = JSON.stringify(copy.draft)
      setAside = copy.setAside ?? []
      keep(copy)
      meet(theirs)
    },
    /** Ends a conflict as the person chose. Both texts of before become versions with the next save. */
    settle(choices: Choice[]): void {
      if (state.kind !== 'conflict') return
      const { theirs, merged } = state
      setAside = [...setAside, latest]
      set({ kind: 'unsaved' })
      adopt(settleStory(merged, choices), theirs)
    },
    state: () => state,
    version: () => version,
    isUnconfirmed: () => isDirty() || isSending,
    stop(): void {
      isStopped = true
      clearTimeout(timer)
    },
  }
}

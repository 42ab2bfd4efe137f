import { type RefObject, useState } from 'react'
import type { StoryDraft } from '#newsroom/stories/draft/storyDraft.ts'
import type { Autosave } from '../writing/autosave.ts'
import type { Kept } from '../writing/versionSheets.tsx'
import type { Ready, Sending } from './sendSheet.tsx'

type Options = {
  /** The number of the version that readers have. */
  live: number | null
  latest: RefObject<StoryDraft>
  autosave: Autosave | null
  keep: (reason: string) => Promise<Kept>
}

const reasons: Record<Sending, string> = { submit: '送审', emergency: '紧急签发' }

/** Keeps what is written as a version, then has it shown for sending: exactly that goes on. */
export function useSending({ live, latest, autosave, keep }: Options) {
  const [ready, setReady] = useState<Ready | null>(null)
  const [isPreparing, setPreparing] = useState(false)
  const prepare = async (sending: Sending) => {
    if (isPreparing) return
    setPreparing(true)
    const kept = await keep(reasons[sending]).finally(() => setPreparing(false))
    const isLive = kept.ok && kept.number === live
    setReady({
      sending,
      kept: isLive ? { ok: false, sentence: `读者看到的就是第${live}版，不用再送。` } : kept,
      version: autosave?.version() ?? 0,
      isBrief: latest.current.isBrief,
    })
  }
  return { ready, isPreparing, prepare, close: () => setReady(null) }
}

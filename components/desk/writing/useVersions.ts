'use client'
import { useState } from 'react'
import type { Autosave } from './autosave.ts'
import { orSentence } from './orSentence.ts'
import type { Kept } from './versionSheets.tsx'
import type { VersionLine } from './versionsPane.tsx'

/** The server's 存版 of exactly the text with this version counter. */
export type Keep = (given: { storyId: number; version: number; reason: string }) => Promise<Kept>

type Options = {
  storyId: number
  /** Of the person at work. */
  name: string
  /** The versions when the page came, newest first. */
  stored: VersionLine[]
  /** Null until one can write. */
  autosave: Autosave | null
  onKeep: Keep
}

/** The story's versions with those that this window adds, newest first; `keep` adds one. */
export function useVersions({ storyId, name, stored, autosave, onKeep }: Options) {
  const [added, setAdded] = useState<VersionLine[]>([])
  const last = stored[0]?.number ?? 0

  const keep = async (reason: string): Promise<Kept> => {
    if (!autosave || !(await autosave.settled())) return notSaved
    const asked = onKeep({ storyId, version: autosave.version(), reason })
    const kept = await orSentence<Kept>(asked, (sentence) => ({ ok: false, sentence }))
    if (kept.ok && kept.isNew) {
      const { number } = kept
      const line = { number, madeAt: Date.now(), authorName: name, reason: reason || '存版' }
      setAdded((before) => [line, ...before])
    }
    return kept
  }
  return { versions: [...added.filter(({ number }) => number > last), ...stored], keep }
}

const notSaved: Kept = { ok: false, sentence: '还有没存上的文字，等“已保存”出现后再试。' }

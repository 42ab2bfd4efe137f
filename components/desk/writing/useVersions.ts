'use client'
import { unstable_rethrow } from 'next/navigation'
import { useState } from 'react'
import type { Autosave } from './autosave.ts'
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
    const kept = await answerOf(onKeep({ storyId, version: autosave.version(), reason }))
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
const notReached: Kept = {
  ok: false,
  sentence: '没有等到服务器的回答：网络断开，或者它正在重启。您写的字都在，请过一会儿再试。',
}

/** What the server said; a sentence where no answer came. The way to the sign-in page stays open. */
export async function answerOf(asked: Promise<Kept>): Promise<Kept> {
  try {
    return await asked
  } catch (error) {
    unstable_rethrow(error)
    return notReached
  }
}

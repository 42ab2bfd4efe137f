'use client'
import { useRouter } from 'next/navigation'
import { type RefObject, useCallback, useMemo, useState } from 'react'
import type { Finding } from '#newsroom/checker/finding.ts'
import { applyOverrides, type Override } from '#newsroom/checker/overrides.ts'
import type { CheckReport } from '#newsroom/checking/onDesk.ts'
import { useAnnounce } from '../announcer.tsx'
import { useFindingKeys } from '../checker/useFindingKeys.ts'
import type { EditorHandle } from '../editor/handle.ts'
import { orSentence } from '../writing/orSentence.ts'
import type { KeepFinding, KeptFinding, ReopenFinding } from '../writing/useFindings.ts'

type Options = {
  storyId: number
  report: CheckReport | null
  handle: RefObject<EditorHandle | null>
  onKeep: KeepFinding
  onReopen: ReopenFinding
}

/** The checker's report of a text under review, and what a reviewer does about it. */
export function useReport({ storyId, report, handle, onKeep, onReopen }: Options) {
  const [added, setAdded] = useState<Override[]>([])
  const [current, setCurrent] = useState<string | null>(null)
  const announce = useAnnounce()
  const router = useRouter()
  const reviewed = useMemo(
    () => report && applyOverrides(report.findings, [...report.overrides, ...added]),
    [report, added],
  )
  const open = reviewed?.open ?? none
  const show = useCallback(
    (finding: Finding) => {
      setCurrent(finding.fingerprint)
      if (!handle.current?.show(finding)) announce('这一处不在正文和标题里。')
    },
    [handle, announce],
  )
  useFindingKeys(open, current, show)
  const keep = async ({ fingerprint, level, text }: Finding, reason: string) => {
    const asked = onKeep({ storyId, finding: { fingerprint, level, text }, reason })
    const kept = await orSentence<KeptFinding>(asked, (sentence) => ({ ok: false, sentence }))
    if (!kept.ok) return kept.sentence
    setAdded((before) => [...before, kept.override])
    announce('保留了，理由记在稿件上。')
    // What this person may do now is said by the server
    router.refresh()
    return null
  }
  const reopen = async ({ fingerprint, level, words: text }: Override) => {
    const asked = onReopen({ storyId, finding: { fingerprint, level, text } })
    const said = await orSentence<KeptFinding>(asked, (sentence) => ({ ok: false, sentence }))
    if (!said.ok) return announce(said.sentence)
    setAdded((before) => [...before, said.override])
    announce('不再保留，这一处要重新处理。')
    router.refresh()
  }
  return { reviewed, findings: open, current, show, keep, reopen }
}

const none: Finding[] = []

'use client'
import { type RefObject, useCallback, useMemo, useState } from 'react'
import { applyFix } from '#newsroom/checker/applyFix.ts'
import type { Finding } from '#newsroom/checker/finding.ts'
import { applyOverrides, type Override, openOf } from '#newsroom/checker/overrides.ts'
import type { StoryDraft } from '#newsroom/stories/draft/storyDraft.ts'
import { useAnnounce } from '../announcer.tsx'
import { useChecker } from '../checker/useChecker.ts'
import { useFindingKeys } from '../checker/useFindingKeys.ts'
import type { EditorHandle } from '../editor/handle.ts'
import { mendInBox, showInBox, type WordsBox } from '../editor/wordsBox.ts'
import { orSentence } from './orSentence.ts'

/** What the server answers: done, with what it kept, or a sentence. */
export type KeptFinding = { ok: true; override: Override } | { ok: false; sentence: string }
export type KeepFinding = (given: {
  storyId: number
  finding: Pick<Finding, 'fingerprint' | 'level' | 'text'>
  reason: string
}) => Promise<KeptFinding>
export type ReopenFinding = (
  given: Omit<Parameters<KeepFinding>[0], 'reason'>,
) => Promise<KeptFinding>
export type AllowWords = (given: {
  text: string
  rule: string
}) => Promise<{ ok: true } | { ok: false; sentence: string }>

type Options = {
  storyId: number
  /** The text as it is now, and the way to change a part of it. */
  latest: RefObject<StoryDraft>
  change: (part: Partial<StoryDraft>) => void
  handle: RefObject<EditorHandle | null>
  overrides: Override[]
  /** Resolves when the server has all that was typed. */
  settled: () => Promise<boolean>
  onKeep: KeepFinding
  onReopen: ReopenFinding
  onAllow: AllowWords
}

/** Findings of the text that is being written, and what a person does about them. */
export function useFindings(options: Options) {
  const { latest, handle } = options
  const checker = useChecker()
  const [overrides, setOverrides] = useState(options.overrides)
  const [current, setCurrent] = useState<string | null>(null)
  const announce = useAnnounce()
  const { state } = checker
  const findings = state.kind === 'checked' ? state.findings : none
  const reviewed = useMemo(
    () => (state.kind === 'checked' ? applyOverrides(findings, overrides) : null),
    [state, findings, overrides],
  )
  const open = reviewed?.open ?? none

  const show = useCallback(
    (finding: Finding) => {
      setCurrent(finding.fingerprint)
      document
        .querySelector(`[data-card="${finding.fingerprint}"]`)
        ?.scrollIntoView({ block: 'nearest' })
      const box = keyPointBox(finding)
      if (box ? showInBox(box, finding) : handle.current?.show(finding)) return
      announce('这一处的文字已经变了，请等检查结果更新。')
    },
    [handle, announce],
  )
  const fix = (finding: Finding) => {
    const mended = applyFix(latest.current, finding)
    if (!mended.ok) return announce(mended.refusal.sentence)
    setCurrent(finding.fingerprint)
    const box = keyPointBox(finding)
    const isMended = box ? mendInBox(box, finding) : handle.current?.mend(mended.value, finding)
    if (box && !isMended) {
      // The pane with the field may be folded away
      options.change({ keyPoints: mended.value.keyPoints })
      return announce('改好了。')
    }
    if (!isMended) return announce('正在输入，打完这个字再改。')
    announce('改好了，按 Ctrl+Z 可以撤销。')
  }
  const keep = async ({ fingerprint, level, text }: Finding, reason: string) => {
    if (!(await options.settled())) return '还有没存上的文字，等“已保存”出现后再试。'
    const asked = options.onKeep({
      storyId: options.storyId,
      finding: { fingerprint, level, text },
      reason,
    })
    const kept = await orSentence<KeptFinding>(asked, (sentence) => ({ ok: false, sentence }))
    if (!kept.ok) return kept.sentence
    setOverrides((before) => [...before, kept.override])
    announce('保留了，理由记在稿件上。')
    return null
  }
  const reopen = async ({ fingerprint, level, words: text }: Override) => {
    const asked = options.onReopen({
      storyId: options.storyId,
      finding: { fingerprint, level, text },
    })
    const said = await orSentence<KeptFinding>(asked, (sentence) => ({ ok: false, sentence }))
    if (!said.ok) return announce(said.sentence)
    setOverrides((before) => [...before, said.override])
    announce('不再保留，这一处要重新处理。')
  }
  const allow = async ({ rule }: Finding, text: string) => {
    type Answer = Awaited<ReturnType<AllowWords>>
    const asked = options.onAllow({ text, rule })
    const allowed = await orSentence<Answer>(asked, (sentence) => ({ ok: false, sentence }))
    if (!allowed.ok) return allowed.sentence
    checker.refreshLists()
    announce(`“${text}”加入了允许词。`)
    return null
  }
  useFindingKeys(open, current, show)
  return {
    reviewed,
    isFailed: state.kind === 'failed',
    findings: open,
    current,
    check: checker.change,
    errors: reviewed ? openOf(reviewed, 'error') : 0,
    doubts: reviewed ? openOf(reviewed, 'doubt') : 0,
    show,
    fix,
    keep,
    reopen,
    allow,
  }
}

const none: Finding[] = []

/** 要点 stand in one field of the pane beside the text, a line each. */
function keyPointBox({ place }: Finding): WordsBox | null {
  const at = /^keyPoints\.(\d+)$/.exec(place)?.[1]
  const box = document.querySelector<HTMLTextAreaElement>('.info-row [data-lines="keyPoints"]')
  if (at === undefined || !box) return null
  const before = box.value.split('\n').slice(0, Number(at))
  return { box, start: before.reduce((sum, line) => sum + line.length + 1, 0) }
}

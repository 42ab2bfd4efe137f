'use client'
import { type ReactNode, useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { coverPath } from '#newsroom/addresses.ts'
import type { Finding } from '#newsroom/checker/finding.ts'
import type { Override } from '#newsroom/checker/overrides.ts'
import { openWords } from '#newsroom/checking/gate.ts'
import { deskCoverPath } from '#newsroom/deskAddresses.ts'
import type { Draft } from '#newsroom/stories/draft/shape.ts'
import type { StoryDraft } from '#newsroom/stories/draft/storyDraft.ts'
import { useAnnounce } from '../announcer.tsx'
import { AllowSheet, KeepFindingSheet } from '../checker/checkSheets.tsx'
import { CheckStatus } from '../checker/checkStatus.tsx'
import type { EditorHandle } from '../editor/handle.ts'
import { StoryEditor } from '../editor/storyEditor.tsx'
import type { ReviewActions } from '../review/reviewActions.ts'
import { SendSheet } from '../review/sendSheet.tsx'
import { useMainKey } from '../review/useMainKey.ts'
import { useSending } from '../review/useSending.ts'
import { CheckPane, type CheckRights } from './checkPane.tsx'
import { CoverChoice } from './coverChoice.tsx'
import { type Choices, InfoPane } from './infoPane.tsx'
import { LockNotice } from './lockNotice.tsx'
import { MergeSheet } from './mergeSheet.tsx'
import { OutlinePane } from './outlinePane.tsx'
import { PreviewFrame } from './previewFrame.tsx'
import { SaveNotice } from './saveLine.tsx'
import { type Side, SideTabs } from './sideTabs.tsx'
import { TopBar } from './topBar.tsx'
import { clean, wordsOf } from './typed.ts'
import { useAutosave } from './useAutosave.ts'
import {
  type AllowWords,
  type KeepFinding,
  type ReopenFinding,
  useFindings,
} from './useFindings.ts'
import { useLock } from './useLock.ts'
import { type Keep, useVersions } from './useVersions.ts'
import { KeepSheet } from './versionSheets.tsx'
import { type VersionLine, VersionsPane } from './versionsPane.tsx'

export type WritingDeskProps = {
  storyId: number
  person: string
  /** The person's name. */
  name: string
  state: 'draft' | 'published'
  start: { draft: StoryDraft; version: number; savedAt: number | null }
  /** The versions that were kept, newest first. */
  versions: VersionLine[]
  /** The number of the version that readers have. */
  live: number | null
  choices: Choices
  /** 审签: the review of the story so far, drawn by the server. */
  review: ReactNode
  /** Which tab stands open at the side at first. */
  side: Side
  maySubmit: boolean
  /** 紧急签发. */
  mayForce: boolean
  actions: Pick<ReviewActions, 'submit' | 'emergency'>
  onKeep: Keep
  /** What was let stand in the text so far, and what this person may do about findings. */
  checker: { overrides: Override[]; rights: CheckRights }
  onKeepFinding: KeepFinding
  onReopenFinding: ReopenFinding
  onAllow: AllowWords
}

/** Where a story is written: its words in the middle, what is said about it at the side. */
export function WritingDesk(props: WritingDeskProps) {
  const { storyId, person, start, choices, state: storyState } = props
  const [draft, setDraft] = useState(start.draft)
  const latest = useRef(start.draft)
  const [incoming, setIncoming] = useState<Draft | null>(null)
  const [first, setFirst] = useState<StoryDraft | null>(null)
  const [side, setSide] = useState(props.side)
  const [isComposing, setComposing] = useState(false)
  const [isKeeping, setKeeping] = useState(false)
  const announce = useAnnounce()
  const editor = useRef<EditorHandle>(null)
  const [keeping, setKeepingFinding] = useState<Finding | null>(null)
  const [allowing, setAllowing] = useState<Finding | null>(null)

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
  const { holder, isLost, takeOver } = useLock(storyId, opened)
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
  const found = useFindings({
    storyId,
    latest,
    handle: editor,
    overrides: props.checker.overrides,
    change: (part) => change(part, false),
    settled: async () => (await opened?.autosave.settled()) ?? false,
    onKeep: props.onKeepFinding,
    onReopen: props.onReopenFinding,
    onAllow: props.onAllow,
  })
  const { check } = found
  useEffect(() => check(draft, isComposing), [check, draft, isComposing])
  const { versions, keep } = useVersions({
    storyId,
    name: props.name,
    stored: props.versions,
    autosave: opened?.autosave ?? null,
    onKeep: props.onKeep,
  })
  const sending = useSending({
    live: props.live,
    latest,
    autosave: opened?.autosave ?? null,
    keep,
  })
  const submit = props.maySubmit ? () => void sending.prepare('submit') : null
  useMainKey(submit)
  const hue = choices.channels.find(({ id }) => id === draft.channelId)?.hue ?? ''
  const coverOf = useMemo(
    () => (salt: number) => deskCoverPath(coverPath({ hue, storyId, salt, detail: 'L' })),
    [hue, storyId],
  )
  const nameOf = (field: string, id: number) =>
    (field === 'channelId' ? choices.channels : choices.sources).find((one) => one.id === id)
      ?.name ?? String(id)
  return (
    <div className="writing" data-slim-side data-side={side}>
      <TopBar
        storyId={storyId}
        state={storyState}
        revision={versions[0]?.number ?? 0}
        save={state}
        isKept={isKept}
        side={side}
        onSide={setSide}
        onKeep={() => setKeeping(true)}
        onSubmit={submit}
        onEmergency={props.mayForce ? () => void sending.prepare('emergency') : null}
        isPreparing={sending.isPreparing}
        findings={openWords(found)}
      />
      <div className="writing-panes">
        <div className="writing-text">
          <SaveNotice state={state} />
          <LockNotice holder={holder} isLost={isLost} person={person} onTakeOver={takeOver} />
          {first ? (
            <StoryEditor
              draft={first}
              incoming={incoming}
              onChange={(words, { isComposing }) => change(wordsOf(words), isComposing)}
              coverOf={coverOf}
              findings={found.findings}
              handle={editor}
              besideLength={holder && `编辑锁：${holder.isOwn ? '自己' : holder.name}`}
            />
          ) : (
            <p className="py-8 text-center">正在载入</p>
          )}
        </div>
        <aside className="writing-about" aria-label="大纲和稿件信息">
          <OutlinePane body={draft.body} />
          <InfoPane
            draft={draft}
            choices={choices}
            isChannelFixed={storyState === 'published'}
            onChange={change}
          />
          {!draft.isBrief && (
            <CoverChoice
              storyId={storyId}
              draft={draft}
              channels={choices.channels}
              onChoose={(coverSalt) => change({ coverSalt }, false)}
            />
          )}
        </aside>
        <SideTabs side={side} onSide={setSide}>
          {side === 'check' && (
            <CheckPane
              reviewed={found.reviewed}
              isFailed={found.isFailed}
              rights={props.checker.rights}
              current={found.current}
              onShow={found.show}
              onFix={found.fix}
              onKeep={setKeepingFinding}
              onReopen={found.reopen}
              onAllow={setAllowing}
            />
          )}
          {side === 'review' && props.review}
          {side === 'versions' && (
            <VersionsPane storyId={storyId} versions={versions} live={props.live} />
          )}
          {side === 'preview' && <PreviewFrame storyId={storyId} version={version} />}
        </SideTabs>
      </div>
      <CheckStatus errors={found.errors} doubts={found.doubts} isReady={found.reviewed !== null} />
      <KeepFindingSheet
        finding={keeping}
        onClose={() => setKeepingFinding(null)}
        onSend={found.keep}
      />
      <AllowSheet finding={allowing} onClose={() => setAllowing(null)} onSend={found.allow} />
      <KeepSheet isOpen={isKeeping} onClose={() => setKeeping(false)} onKeep={keep} />
      <SendSheet
        storyId={storyId}
        ready={sending.ready}
        actions={props.actions}
        onClose={sending.close}
      />
      {state.kind === 'conflict' && opened && (
        <MergeSheet
          key={state.theirs.version}
          conflict={state}
          nameOf={nameOf}
          onSettle={(chosen) => opened.autosave.settle(chosen)}
        />
      )}
    </div>
  )
}

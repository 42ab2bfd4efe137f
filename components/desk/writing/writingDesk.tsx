'use client'
import { useEffect, useMemo, useRef, useState } from 'react'
import { coverPath } from '#newsroom/addresses.ts'
import { openWords } from '#newsroom/checking/gate.ts'
import { deskCoverPath } from '#newsroom/deskAddresses.ts'
import { CheckStatus } from '../checker/checkStatus.tsx'
import { type AskedOfFinding, FindingSheets } from '../checker/findingSheets.tsx'
import type { EditorHandle } from '../editor/handle.ts'
import { StoryEditor } from '../editor/storyEditor.tsx'
import { SendSheet } from '../review/sendSheet.tsx'
import { useMainKey } from '../review/useMainKey.ts'
import { useSending } from '../review/useSending.ts'
import { AboutPane } from './aboutPane.tsx'
import { CheckPane } from './checkPane.tsx'
import { LockNotice } from './lockNotice.tsx'
import { MergeSheet } from './mergeSheet.tsx'
import { PreviewFrame } from './previewFrame.tsx'
import { SaveNotice } from './saveLine.tsx'
import { SideTabs } from './sideTabs.tsx'
import { TopBar } from './topBar.tsx'
import { wordsOf } from './typed.ts'
import { useFindings } from './useFindings.ts'
import { useLock } from './useLock.ts'
import { useText } from './useText.ts'
import { useVersions } from './useVersions.ts'
import { KeepSheet } from './versionSheets.tsx'
import { VersionsPane } from './versionsPane.tsx'
import type { WritingDeskProps } from './writingDeskProps.ts'

/** Where a story is written: its words in the middle, what is said about it at the side. */
export function WritingDesk(props: WritingDeskProps) {
  const { storyId, person, start, choices, state: storyState } = props
  const [side, setSide] = useState(props.side)
  const [isKeeping, setKeeping] = useState(false)
  const [asked, setAsked] = useState<AskedOfFinding | null>(null)
  const editor = useRef<EditorHandle>(null)

  const text = useText({ storyId, person, start })
  const { draft, latest, change, opened, state } = text
  const autosave = opened?.autosave ?? null
  const { holder, isLost, takeOver } = useLock(storyId, opened)
  const found = useFindings({
    storyId,
    latest,
    handle: editor,
    overrides: props.checker.overrides,
    change: (part) => change(part, false),
    settled: async () => (await autosave?.settled()) ?? false,
    onKeep: props.onKeepFinding,
    onReopen: props.onReopenFinding,
    onAllow: props.onAllow,
  })
  const { check } = found
  useEffect(() => check(draft, text.isComposing), [check, draft, text.isComposing])
  const { versions, keep } = useVersions({
    storyId,
    name: props.name,
    stored: props.versions,
    autosave,
    onKeep: props.onKeep,
  })
  const sending = useSending({
    live: props.live,
    latest,
    autosave,
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
        isKept={text.isKept}
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
          {text.first ? (
            <StoryEditor
              draft={text.first}
              incoming={text.incoming}
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
        <AboutPane
          storyId={storyId}
          draft={draft}
          choices={choices}
          isChannelFixed={storyState === 'published'}
          onChange={change}
        />
        <SideTabs side={side} onSide={setSide}>
          {side === 'check' && (
            <CheckPane
              reviewed={found.reviewed}
              isFailed={found.isFailed}
              rights={props.checker.rights}
              current={found.current}
              onShow={found.show}
              onFix={found.fix}
              onKeep={(finding) => setAsked({ what: 'keep', finding })}
              onReopen={found.reopen}
              onAllow={(finding) => setAsked({ what: 'allow', finding })}
            />
          )}
          {side === 'review' && props.review}
          {side === 'versions' && (
            <VersionsPane storyId={storyId} versions={versions} live={props.live} />
          )}
          {side === 'preview' && <PreviewFrame storyId={storyId} version={text.version} />}
        </SideTabs>
      </div>
      <CheckStatus errors={found.errors} doubts={found.doubts} isReady={found.reviewed !== null} />
      <FindingSheets asked={asked} found={found} onClose={() => setAsked(null)} />
      <KeepSheet isOpen={isKeeping} onClose={() => setKeeping(false)} onKeep={keep} />
      <SendSheet
        storyId={storyId}
        ready={sending.ready}
        actions={props.actions}
        onClose={sending.close}
      />
      {state.kind === 'conflict' && autosave && (
        <MergeSheet
          key={state.theirs.version}
          conflict={state}
          nameOf={nameOf}
          onSettle={(chosen) => autosave.settle(chosen)}
        />
      )}
    </div>
  )
}

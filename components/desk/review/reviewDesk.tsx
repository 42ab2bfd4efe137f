'use client'
import { type ReactNode, useMemo, useRef, useState } from 'react'
import { coverPath } from '#newsroom/addresses.ts'
import type { Finding } from '#newsroom/checker/finding.ts'
import type { CheckReport } from '#newsroom/checking/onDesk.ts'
import { deskCoverPath } from '#newsroom/deskAddresses.ts'
import type { StoryDraft } from '#newsroom/stories/draft/storyDraft.ts'
import type { StoryState } from '#newsroom/stories/lifecycle.ts'
import type { Acts } from '#newsroom/stories/review/acts.ts'
import { KeepFindingSheet } from '../checker/checkSheets.tsx'
import type { EditorHandle } from '../editor/handle.ts'
import { StoryReader } from '../editor/storyReader.tsx'
import { CheckPane } from '../writing/checkPane.tsx'
import { OutlinePane } from '../writing/outlinePane.tsx'
import { PreviewFrame } from '../writing/previewFrame.tsx'
import { type Side, SideTabs } from '../writing/sideTabs.tsx'
import type { KeepFinding, ReopenFinding } from '../writing/useFindings.ts'
import { type VersionLine, VersionsPane } from '../writing/versionsPane.tsx'
import { FactsPane } from './factsPane.tsx'
import { mainAct, type SheetAct, whyNotMain } from './mainAct.ts'
import type { ReviewActions } from './reviewActions.ts'
import { ReviewBar } from './reviewBar.tsx'
import { ReviewSheet } from './reviewSheets.tsx'
import type { ReviewWords } from './reviewWords.ts'
import { useMainKey } from './useMainKey.ts'
import { useReport } from './useReport.ts'

export type ReviewDeskProps = {
  story: { id: number; state: StoryState; hue: string; channelName: string }
  draft: StoryDraft
  /** The version of the working text. */
  version: number
  sourceName: string
  round: number
  /** The number of the version that is under review, or the newest. */
  revision: number
  signedBefore: number | null
  acts: Acts
  words: ReviewWords
  versions: VersionLine[]
  live: number | null
  /** 审签, drawn by the server. */
  review: ReactNode
  actions: ReviewActions
  /** The checker's report of this text; null where it has none. */
  report: CheckReport | null
  onKeepFinding: KeepFinding
  onReopenFinding: ReopenFinding
}

/** A story on its way to readers: its text stands still, beside it what was and what may be decided. */
export function ReviewDesk(props: ReviewDeskProps) {
  const { story, draft, version, acts, words, revision } = props
  const [side, setSide] = useState<Side>('review')
  const [act, setAct] = useState<SheetAct | null>(null)
  const [keeping, setKeeping] = useState<Finding | null>(null)
  const editor = useRef<EditorHandle>(null)
  const { report } = props
  const found = useReport({
    storyId: story.id,
    report,
    handle: editor,
    onKeep: props.onKeepFinding,
    onReopen: props.onReopenFinding,
  })
  const main = mainAct(acts)
  useMainKey(main && (() => setAct(main)))
  const coverOf = useMemo(
    () => (salt: number) =>
      deskCoverPath(coverPath({ hue: story.hue, storyId: story.id, salt, detail: 'L' })),
    [story.hue, story.id],
  )
  const whyNot = whyNotMain(acts, words.main)
  return (
    <div className="writing" data-slim-side data-side={side}>
      <ReviewBar
        {...{ story, revision, acts, words, side }}
        signedBefore={props.signedBefore}
        onSide={setSide}
        onAct={setAct}
      />
      <div className="writing-panes">
        <div className="writing-text">
          {whyNot && <p className="bar-quiet">{whyNot}</p>}
          <StoryReader
            key={version}
            draft={draft}
            coverOf={coverOf}
            findings={found.findings}
            handle={editor}
            besideLength={isFrozen(story.state) ? '送审后文字不能改' : '只能看，不能改'}
          />
        </div>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard */}
        <aside className="writing-about" aria-label="大纲和稿件信息" tabIndex={0}>
          <OutlinePane body={draft.body} />
          <FactsPane draft={draft} channel={story.channelName} source={props.sourceName} />
        </aside>
        <SideTabs side={side} onSide={setSide}>
          {side === 'check' && (
            <CheckPane
              reviewed={found.reviewed}
              waiting="送审以后才有检查结果。"
              rights={props.report?.rights ?? { keeps: [], allows: false }}
              current={found.current}
              onShow={found.show}
              onKeep={setKeeping}
              onReopen={found.reopen}
            />
          )}
          {side === 'review' && props.review}
          {side === 'review' && main && (
            <p className="pt-4 set-[0.875rem]/[1.375rem] text-meta">
              Ctrl＋Shift＋Enter：{words.main[main]}
            </p>
          )}
          {side === 'versions' && (
            <VersionsPane storyId={story.id} versions={props.versions} live={props.live} />
          )}
          {side === 'preview' && <PreviewFrame storyId={story.id} version={version} />}
        </SideTabs>
      </div>
      <KeepFindingSheet finding={keeping} onClose={() => setKeeping(null)} onSend={found.keep} />
      <ReviewSheet
        act={act}
        of={{ storyId: story.id, round: props.round }}
        revision={revision}
        words={words}
        actions={props.actions}
        onClose={() => setAct(null)}
      />
    </div>
  )
}

const isFrozen = (state: StoryState): boolean =>
  state !== 'draft' && state !== 'published' && state !== 'withdrawn'

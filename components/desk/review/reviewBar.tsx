import { ChevronLeft, Lock, Undo2 } from 'lucide-react'
import { revisionsPath, storiesPath } from '#newsroom/deskAddresses.ts'
import type { StoryState } from '#newsroom/stories/lifecycle.ts'
import type { Acts } from '#newsroom/stories/review/acts.ts'
import { Button, ButtonLink } from '../button.tsx'
import { StateChip } from '../storyList/stateChip.tsx'
import type { Side } from '../writing/sideTabs.tsx'
import { mainAct, type SheetAct } from './mainAct.ts'
import type { ReviewWords } from './reviewWords.ts'

type Props = {
  story: { id: number; state: StoryState }
  /** The number of the version that is shown, and of the last one signed off before it. */
  revision: number
  signedBefore: number | null
  acts: Acts
  words: ReviewWords
  side: Side
  onSide: (side: Side) => void
  onAct: (act: SheetAct) => void
}

/** Beside the main act: what else may be done, as its button names it. */
const otherActs: readonly [act: SheetAct, name: string, kind: 'plain' | 'danger'][] = [
  ['recall', '撤回修改', 'plain'],
  ['hold', '待用', 'plain'],
  ['unschedule', '取消定时', 'plain'],
  ['schedule', '定时发布', 'plain'],
  ['sendBack', '退回', 'danger'],
]

/** The head of a story that is on its way: where it stands, and what this person may do about it. */
export function ReviewBar(props: Props) {
  const { story, revision, signedBefore, acts, words, side, onSide, onAct } = props
  const main = mainAct(acts)
  const compare = signedBefore === null ? '' : `?from=${signedBefore}&to=${revision}`
  return (
    <header className="writing-bar">
      <a href={storiesPath} className="flex items-center gap-1">
        <ChevronLeft size={18} aria-hidden="true" />
        稿库
      </a>
      <h1 className="figures text-ink-2">第{story.id}号</h1>
      <StateChip state={story.state} />
      {revision > 0 && <span className="text-ink-2 figures">第{revision}版</span>}
      <div className="ml-auto flex flex-wrap gap-2">
        <Button
          aria-pressed={side === 'preview'}
          onClick={() => onSide(side === 'preview' ? 'review' : 'preview')}
        >
          预览
        </Button>
        <ButtonLink href={revisionsPath(story.id) + compare}>比较版本</ButtonLink>
        {otherActs
          .filter(([act]) => acts[act] === null)
          .map(([act, name, kind]) => (
            <Button key={act} kind={kind} onClick={() => onAct(act)}>
              {act === 'sendBack' && <Undo2 size={18} aria-hidden="true" />}
              {act === 'schedule' && words.publishAt ? '改时间' : name}
            </Button>
          ))}
        {main && (
          <Button
            kind="primary"
            aria-keyshortcuts="Control+Shift+Enter"
            title="Ctrl＋Shift＋Enter"
            onClick={() => onAct(main)}
          >
            {main === 'use' && <Lock size={18} aria-hidden="true" />}
            {words.main[main]}
          </Button>
        )}
      </div>
    </header>
  )
}

import { ChevronLeft } from 'lucide-react'
import { revisionsPath, storiesPath } from '#newsroom/deskAddresses.ts'
import { Button, ButtonLink } from '../button.tsx'
import { StateChip } from '../storyList/stateChip.tsx'
import type { SaveState } from './autosave.ts'
import { SaveLine } from './saveLine.tsx'
import type { Side } from './sideTabs.tsx'

type Props = {
  storyId: number
  state: 'draft' | 'published'
  /** The number of the last version; 0 where there is none. */
  revision: number
  save: SaveState
  isKept: boolean
  side: Side
  onSide: (side: Side) => void
  onKeep: () => void
  /** 送审; null where this person may not. */
  onSubmit: (() => void) | null
  /** 紧急签发, the chief's alone. */
  onEmergency: (() => void) | null
  /** The version to send is being kept. */
  isPreparing: boolean
  /** What the checker has open: 还有1处“错”. */
  findings?: string | null
}

export function TopBar(props: Props) {
  const { storyId, state, revision, save, isKept, side, onSide, onKeep, isPreparing } = props
  return (
    <header className="writing-bar">
      <a href={storiesPath} className="flex items-center gap-1">
        <ChevronLeft size={18} aria-hidden="true" />
        稿库
      </a>
      <h1 className="figures text-ink-2">第{storyId}号</h1>
      <StateChip state={state} />
      {revision > 0 && <span className="text-ink-2 figures">第{revision}版</span>}
      <SaveLine state={save} isKept={isKept} />
      <div className="ml-auto flex flex-wrap gap-2">
        <Button
          aria-pressed={side === 'preview'}
          onClick={() => onSide(side === 'preview' ? 'review' : 'preview')}
        >
          预览
        </Button>
        <ButtonLink href={revisionsPath(storyId)}>比较版本</ButtonLink>
        <Button onClick={onKeep}>存版</Button>
        {props.onEmergency && (
          <Button kind="danger" onClick={props.onEmergency} aria-disabled={isPreparing}>
            紧急签发
          </Button>
        )}
        {props.onSubmit && (
          <Button
            kind="primary"
            aria-keyshortcuts="Control+Shift+Enter"
            title="Ctrl＋Shift＋Enter"
            onClick={props.onSubmit}
            aria-disabled={isPreparing}
          >
            {isPreparing ? '正在存版…' : '送审'}
          </Button>
        )}
        {props.findings && <p className="findings-left">{props.findings}</p>}
      </div>
    </header>
  )
}

import { clockOf } from '#lib/zh/date.ts'
import type { LockHolder } from '#newsroom/stories/locks.ts'
import { Button } from '../button.tsx'

type Props = { holder: LockHolder | null; person: string; onTakeOver: () => void }

/** Somebody else has the story open: who, since when, and what that means for the words here. */
export function LockNotice({ holder, person, onTakeOver }: Props) {
  if (!holder || holder.isOwn) return null
  const isSelf = holder.id === person
  const since = clockOf(holder.since).slice(0, 5)
  return (
    <div role="status" className="bar-amber">
      {isSelf
        ? `您在另一个窗口也打开了这篇稿件（${since}起）。`
        : `${holder.name}正在编辑这篇稿件（${since}起）。`}
      两边写的字都会留下，系统逐段合并；同一段都改了，会请您选择。
      <Button isSmall className="ml-3" onClick={onTakeOver}>
        {isSelf ? '在这里编辑' : '接手编辑'}
      </Button>
    </div>
  )
}

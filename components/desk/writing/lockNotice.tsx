import { clockOf } from '#lib/zh/date.ts'
import type { LockHolder } from '#newsroom/stories/locks.ts'
import { Button } from '../button.tsx'

type Props = {
  holder: LockHolder | null
  /** This window had the story, and somebody took it over. */
  isLost: boolean
  person: string
  onTakeOver: () => void
}

/** Somebody else has the story open: who, since when, and what that means for the words here. */
export function LockNotice({ holder, isLost, person, onTakeOver }: Props) {
  const others = holder && !holder.isOwn ? holder : null
  const isSelf = others?.id === person
  return (
    // Always there, so that a screen reader hears of what comes into it
    <div role="status">
      {others && (
        <div className="bar-amber">
          {sentenceOf(others, { isSelf, isLost })}
          两边写的字都会留下，系统逐段合并；同一段都改了，会请您选择。
          <Button isSmall className="ml-3" onClick={onTakeOver}>
            {isSelf ? '在这里编辑' : isLost ? '接回来' : '接手编辑'}
          </Button>
        </div>
      )}
    </div>
  )
}

function sentenceOf({ name, since }: LockHolder, is: { isSelf: boolean; isLost: boolean }): string {
  const time = clockOf(since).slice(0, 5)
  if (is.isSelf)
    return is.isLost
      ? `您在另一个窗口接着写这篇稿件（${time}起）。`
      : `您在另一个窗口也打开了这篇稿件（${time}起）。`
  return is.isLost ? `${name}接手了这篇稿件（${time}）。` : `${name}正在编辑这篇稿件（${time}起）。`
}

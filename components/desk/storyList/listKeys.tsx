'use client'

import { useEffect, useState } from 'react'
import { Dialog } from '../dialog.tsx'

const keysOfAll = [
  ['J', '下一篇'],
  ['K', '上一篇'],
  ['Enter', '打开'],
] as const
const keysOfList = [
  ['/', '到搜索框'],
  ['M', '只看待我处理'],
] as const
const help = ['?', '全部快捷键'] as const

/**
 * The keys of a list: they do nothing while somebody types or an input method composes. What they do
 * can be done with Tab and Enter as well.
 */
export function ListKeys({ page }: { page: '工作台' | '稿库' }) {
  const keys = page === '稿库' ? [...keysOfAll, ...keysOfList, help] : [...keysOfAll, help]
  const [isHelpOpen, setHelpOpen] = useState(false)
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (isTyping(event)) return
      const deed = {
        j: () => move(1),
        k: () => move(-1),
        '/': toSearch,
        m: toggleMine,
        '?': () => setHelpOpen(true),
      }
      const act = deed[event.key.toLowerCase() as keyof typeof deed]
      if (!act) return
      event.preventDefault()
      act()
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [])
  return (
    <div className="keys-bar">
      {keys.map(([key, deed]) => (
        <span key={key}>
          <kbd>{key}</kbd> {deed}
        </span>
      ))}
      <Dialog isOpen={isHelpOpen} onClose={() => setHelpOpen(false)} title={`${page}的快捷键`}>
        <dl className="mt-4 grid grid-cols-[auto_1fr] gap-x-6 gap-y-2">
          {keys.map(([key, deed]) => (
            <div key={key} className="contents">
              <dt>
                <kbd>{key}</kbd>
              </dt>
              <dd>{deed}</dd>
            </div>
          ))}
        </dl>
        <p className="mt-4 text-ink-2">正在输入文字时，这些键不起作用。按 Esc 关闭。</p>
      </Dialog>
    </div>
  )
}

/** Keys belong to whoever types: fields, an input method at work, the browser's own shortcuts. */
function isTyping({ target, isComposing, keyCode, ctrlKey, metaKey, altKey }: KeyboardEvent) {
  if (isComposing || keyCode === 229 || ctrlKey || metaKey || altKey) return true
  const element = target as HTMLElement
  return element.isContentEditable || element.closest('input, select, textarea, [role=dialog]')
}

function move(step: 1 | -1): void {
  const rows = [...document.querySelectorAll<HTMLElement>('.row-link')]
  const at = rows.indexOf(document.activeElement as HTMLElement)
  const next = at < 0 ? 0 : Math.min(Math.max(at + step, 0), rows.length - 1)
  rows[next]?.focus()
}

function toggleMine(): void {
  document.querySelector<HTMLInputElement>('[data-only-mine]')?.click()
}

function toSearch(): void {
  const field = document.querySelector<HTMLInputElement>('[data-list-search]')
  field?.focus()
  field?.select()
}

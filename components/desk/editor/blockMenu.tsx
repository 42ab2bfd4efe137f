'use client'
import { type KeyboardEvent, useEffect, useRef } from 'react'
import type { DraftBlock } from '#newsroom/stories/draft/shape.ts'

/** What can be put into the text; a block as it is before anyone wrote in it. */
export const insertable: readonly { name: string; about: string; block: DraftBlock }[] = [
  { name: '小标题', about: '一行或两行', block: { kind: 'subhead', lines: [''] } },
  { name: '引段', about: '——开头，几个字加粗', block: { kind: 'leadIn', lead: '', text: [] } },
  { name: '引文', about: '一句话和说话的人', block: { kind: 'quote', text: '' } },
  { name: '列表', about: '一项一行', block: { kind: 'list', ordered: false, items: [[]] } },
  { name: '编号列表', about: '1、2、3', block: { kind: 'list', ordered: true, items: [[]] } },
  {
    name: '表格',
    about: '两列，带标题和表头',
    block: { kind: 'table', caption: '', head: ['', ''], rows: [['', '']] },
  },
  {
    name: '数字',
    about: '两到四个大数字',
    block: { kind: 'numbers', items: [empty(), empty()] },
  },
  {
    name: '图片',
    about: '按稿号生成的题图',
    block: { kind: 'figure', cover: { salt: 1 }, caption: '', credit: '' },
  },
  { name: '人物、数字说明', about: '文旁的说明', block: { kind: 'note', title: '', text: [] } },
  { name: '分隔线', about: '换一个话题', block: { kind: 'divider' } },
]

function empty() {
  return { value: '', unit: '', label: '' }
}

type Props = {
  /** In CSS px from the top left corner of the editor. */
  at: { left: number; top: number }
  onChoose: (block: DraftBlock) => void
  /** Escape or Tab: back to the text. */
  onClose: () => void
  /** The focus went elsewhere. */
  onLeave: () => void
}

/** The menu of blocks by the ARIA pattern: arrows, Home, End; Escape goes back to the text. */
export function BlockMenu({ at: { left, top }, onChoose, onClose, onLeave }: Props) {
  const menu = useRef<HTMLDivElement>(null)
  useEffect(() => {
    menu.current?.querySelector('button')?.focus({ preventScroll: true })
    menu.current?.scrollIntoView({ block: 'nearest' })
  }, [])
  const onKeyDown = (event: KeyboardEvent) => {
    const items = Array.from(menu.current?.querySelectorAll('button') ?? [])
    const here = items.indexOf(document.activeElement as HTMLButtonElement)
    const next = {
      ArrowDown: here + 1,
      ArrowUp: here - 1 + items.length,
      Home: 0,
      End: items.length - 1,
    }[event.key]
    if (event.key === 'Escape' || event.key === 'Tab') onClose()
    else if (next === undefined) return
    else items[next % items.length]?.focus()
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    <div
      ref={menu}
      role="menu"
      aria-label="插入"
      className="block-menu"
      style={{ left, top }}
      onKeyDown={onKeyDown}
      onBlur={({ currentTarget, relatedTarget }) => {
        if (!currentTarget.contains(relatedTarget)) onLeave()
      }}
    >
      {insertable.map(({ name, about, block }) => (
        <button
          key={name}
          type="button"
          role="menuitem"
          tabIndex={-1}
          aria-label={name}
          onClick={() => onChoose(block)}
        >
          <span>{name}</span>
          <span className="about">{about}</span>
        </button>
      ))}
    </div>
  )
}

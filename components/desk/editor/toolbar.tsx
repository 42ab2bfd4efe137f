'use client'
import { type KeyboardEvent, type ReactNode, useEffect, useRef } from 'react'

type Props = { label: string; className?: string; children: ReactNode }

/**
 * A toolbar by the ARIA pattern: one stop for Tab, arrow keys, Home and End go from tool to tool.
 * The tools are buttons; which of them takes the focus is kept here.
 */
export function Toolbar({ label, className = '', children }: Props) {
  const bar = useRef<HTMLDivElement>(null)
  const tools = () => Array.from(bar.current?.querySelectorAll('button') ?? [])

  useEffect(() => {
    const all = Array.from(bar.current?.querySelectorAll('button') ?? [])
    const current = all.find((tool) => tool.tabIndex === 0 && tool.dataset['seen']) ?? all[0]
    for (const tool of all) {
      tool.dataset['seen'] = 'true'
      tool.tabIndex = tool === current ? 0 : -1
    }
  })

  const onKeyDown = (event: KeyboardEvent) => {
    const all = tools()
    const at = all.indexOf(document.activeElement as HTMLButtonElement)
    const next = {
      ArrowRight: at + 1,
      ArrowLeft: at - 1 + all.length,
      Home: 0,
      End: all.length - 1,
    }[event.key]
    if (next === undefined || at < 0) return
    event.preventDefault()
    moveTo(all[next % all.length])
  }
  const moveTo = (tool: HTMLButtonElement | undefined) => {
    for (const other of tools()) other.tabIndex = other === tool ? 0 : -1
    tool?.focus()
  }
  return (
    <div ref={bar} role="toolbar" aria-label={label} className={className} onKeyDown={onKeyDown}>
      {children}
    </div>
  )
}

type ToolProps = {
  name: string
  onUse: () => void
  /** Set where the tool is a switch. */
  isOn?: boolean
  isIdle?: boolean
  opens?: 'menu' | 'dialog'
  isOpen?: boolean
  children?: ReactNode
}

/** A tool. A press does not take the cursor out of the text. */
export function Tool({ name, onUse, isOn, isIdle = false, opens, isOpen, children }: ToolProps) {
  return (
    <button
      type="button"
      className="tool"
      aria-pressed={isOn}
      aria-disabled={isIdle || undefined}
      aria-haspopup={opens}
      aria-expanded={opens === 'menu' ? isOpen : undefined}
      aria-label={children ? name : undefined}
      title={children ? name : undefined}
      onMouseDown={(event) => event.preventDefault()}
      onClick={() => !isIdle && onUse()}
    >
      {children ?? name}
    </button>
  )
}

import { type KeyboardEvent, type ReactNode, useId, useRef } from 'react'

/** What may stand beside the text, in the order of its tabs. */
const sideNames = { check: '检查', review: '审签', versions: '版本', preview: '预览' } as const
export type Side = keyof typeof sideNames

type Props = {
  side: Side
  onSide: (side: Side) => void
  /** What the open tab shows. */
  children: ReactNode
}

/** The pane beside the text: tabs at its head, by mouse, arrow keys, Home and End. */
export function SideTabs({ side, onSide, children }: Props) {
  const id = useId()
  const list = useRef<HTMLDivElement>(null)
  const sides = Object.keys(sideNames) as Side[]
  const open = (at: number) => {
    const next = sides.at(at % sides.length) ?? side
    onSide(next)
    list.current?.querySelector<HTMLElement>(`[data-tab="${next}"]`)?.focus()
  }
  const byKey = (event: KeyboardEvent) => {
    const at = sides.indexOf(side)
    const targets: Record<string, number> = {
      ArrowRight: at + 1,
      ArrowLeft: at - 1,
      Home: 0,
      End: -1,
    }
    const target = targets[event.key]
    if (target === undefined) return
    event.preventDefault()
    open(target)
  }
  return (
    <aside className="writing-side" aria-label="检查、审签和版本">
      <div ref={list} role="tablist" aria-label="旁栏" className="tabs" onKeyDown={byKey}>
        {sides.map((each) => (
          <button
            key={each}
            type="button"
            role="tab"
            id={`${id}-${each}`}
            data-tab={each}
            aria-selected={each === side}
            aria-controls={`${id}-pane`}
            tabIndex={each === side ? 0 : -1}
            onClick={() => onSide(each)}
          >
            {sideNames[each]}
          </button>
        ))}
      </div>
      <div id={`${id}-pane`} role="tabpanel" aria-labelledby={`${id}-${side}`} className="tab-pane">
        {children}
      </div>
    </aside>
  )
}

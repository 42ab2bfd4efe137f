import {
  Ban,
  Check,
  Clock,
  Eye,
  type LucideIcon,
  Pause,
  Pencil,
  SquareCheck,
  Undo2,
} from 'lucide-react'

const looks = {
  draft: { className: 'chip-draft', icon: Pencil },
  review: { className: 'chip-review', icon: Eye },
  held: { className: 'chip-draft', icon: Pause },
  scheduled: { className: 'chip-released', icon: Clock },
  released: { className: 'chip-released', icon: SquareCheck },
  published: { className: 'chip-published', icon: Check },
  returned: { className: 'chip-returned', icon: Undo2 },
  withdrawn: { className: 'chip-withdrawn', icon: Ban },
} as const satisfies Record<string, { className: string; icon: LucideIcon }>

export type ChipLook = keyof typeof looks

/** Where something stands: a word, an icon and a colour, never the colour alone. */
export function StatusChip({ look, children }: { look: ChipLook; children: string }) {
  const { className, icon: Icon } = looks[look]
  return (
    <span className={`chip ${className}`}>
      <Icon size={14} aria-hidden="true" />
      {children}
    </span>
  )
}

import { CircleUserRound, LayoutDashboard, type LucideIcon } from 'lucide-react'
import { type Role, roles } from '#newsroom/people/actor.ts'

export type DeskSection = {
  group: '采编' | '出版' | '把关' | '名录'
  name: string
  href: string
  icon: LucideIcon
  /** Whose side bar has it; what each may do there is for the verbs to say. */
  roles: readonly Role[]
}

/** The side bar, in its order: a new section of the desk is one line here. */
export const deskSections: readonly DeskSection[] = [
  { group: '采编', name: '工作台', href: '/admin', icon: LayoutDashboard, roles },
  { group: '名录', name: '我的账号', href: '/admin/account', icon: CircleUserRound, roles },
]

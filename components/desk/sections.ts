import {
  BookA,
  CircleUserRound,
  Columns3,
  Equal,
  FileText,
  Layers,
  LayoutDashboard,
  Link2,
  Lock,
  type LucideIcon,
  PanelsTopLeft,
  Pencil,
  Route,
  Settings,
  SpellCheck,
  SquareCheck,
  Undo2,
  User,
} from 'lucide-react'
import { type Role, roles } from '#newsroom/people/actor.ts'
import { type Action, grantOf } from '#newsroom/people/can.ts'
import type { DeskCounts } from '#newsroom/stories/board/counts.ts'

export type DeskSection = {
  group: '采编' | '出版' | '把关' | '名录'
  name: string
  href: string
  /** Another address that belongs to the section. */
  also?: string
  icon: LucideIcon
  /** The figure beside it; `isUrgent` where it waits for this very person. */
  count?: { of: keyof DeskCounts; isUrgent?: boolean }
  /** Whose side bar has it; what each may do there is for the verbs to say. */
  roles: readonly Role[]
}

const may = (...actions: Action[]): Role[] =>
  roles.filter((role) => actions.some((action) => grantOf(role, action)))

/** The side bar, in its order: a new section of the desk is one line here. */
export const deskSections: readonly DeskSection[] = [
  { group: '采编', name: '工作台', href: '/admin', icon: LayoutDashboard, roles },
  { group: '采编', name: '稿库', href: '/admin/stories', icon: Layers, roles: may('story.read') },
  {
    group: '采编',
    name: '写稿',
    href: '/admin/stories/new',
    icon: Pencil,
    roles: may('story.file'),
  },
  {
    group: '采编',
    name: '待我审',
    href: '/admin/stories?only=review',
    icon: SquareCheck,
    count: { of: 'toReview', isUrgent: true },
    roles: may('story.reviewFirst', 'story.reviewSecond', 'story.release'),
  },
  {
    group: '出版',
    name: '版面编排',
    href: '/admin/front',
    icon: PanelsTopLeft,
    roles: may('front.arrange'),
  },
  {
    group: '把关',
    name: '校对',
    href: '/admin/stories?only=proof',
    icon: SpellCheck,
    count: { of: 'toProof' },
    roles: may('story.proof'),
  },
  {
    group: '把关',
    name: '更正与撤稿',
    href: '/admin/corrections',
    also: '/admin/withdrawals',
    icon: Undo2,
    count: { of: 'afterwards', isUrgent: true },
    roles: roles.filter((role) => grantOf(role, 'story.read') === 'all'),
  },
  { group: '把关', name: '审计记录', href: '/admin/log', icon: Lock, roles: may('log.read') },
  {
    group: '把关',
    name: '检查用表',
    href: '/admin/lists',
    icon: BookA,
    roles: may('list.read'),
  },
  { group: '名录', name: '频道', href: '/admin/channels', icon: Columns3, roles: may('site.read') },
  { group: '名录', name: '稿源名单', href: '/admin/sources', icon: Link2, roles: may('site.read') },
  {
    group: '名录',
    name: '固定页面',
    href: '/admin/pages',
    icon: FileText,
    roles: may('site.read'),
  },
  { group: '名录', name: '同义词', href: '/admin/synonyms', icon: Equal, roles: may('site.read') },
  { group: '名录', name: '跳转', href: '/admin/redirects', icon: Route, roles: may('site.read') },
  { group: '名录', name: '设置', href: '/admin/settings', icon: Settings, roles: may('site.read') },
  { group: '名录', name: '人员与权限', href: '/admin/staff', icon: User, roles: may('staff.read') },
  { group: '名录', name: '我的账号', href: '/admin/account', icon: CircleUserRound, roles },
]

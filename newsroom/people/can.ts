import { type Refusal, refused } from '#lib/result.ts'
import { type Actor, type Role, roleNames } from './actor.ts'

/** Everything that can be asked for at the desk. A closed list: what is not in it cannot be done. */
export const actions = [
  'story.read',
  'story.file',
  'story.revise',
  'story.submit',
  'story.recall',
  'story.reviewFirst',
  'story.reviewSecond',
  'story.release',
  'story.proof',
  'story.publish',
  'story.schedule',
  'story.emergency',
  'story.overrideSource',
  'story.countersign',
  'story.reviewLate',
  'story.correct',
  'story.askWithdrawal',
  'story.withdraw',
  'check.keep',
  'check.keepError',
  'list.read',
  'list.manage',
  'front.arrange',
  'channel.manage',
  'channel.relax',
  'source.manage',
  'page.write',
  'setting.change',
  'redirect.manage',
  'search.manage',
  'site.read',
  'staff.manage',
  'staff.read',
  'log.read',
  'log.check',
] as const
export type Action = (typeof actions)[number]

/** As the matrix of `docs/permissions.md` and the desk name them. */
export const actionNames: Readonly<Record<Action, string>> = {
  'story.read': '看稿件',
  'story.file': '写新稿',
  'story.revise': '改稿',
  'story.submit': '送审',
  'story.recall': '撤回修改',
  'story.reviewFirst': '初审',
  'story.reviewSecond': '复审',
  'story.release': '终审签发',
  'story.proof': '校对',
  'story.publish': '发布',
  'story.schedule': '定时发布',
  'story.emergency': '紧急签发',
  'story.overrideSource': '稿源放行',
  'story.countersign': '复签',
  'story.reviewLate': '补审',
  'story.correct': '更正',
  'story.askWithdrawal': '申请撤稿',
  'story.withdraw': '确认撤稿、紧急撤稿',
  'check.keep': '保留“疑”“示”并说明',
  'check.keepError': '保留“错”并说明',
  'list.read': '看词表、名单、允许词',
  'list.manage': '管词表、名单、允许词',
  'front.arrange': '排版面',
  'channel.manage': '管频道和审稿时限',
  'channel.relax': '放宽三审分工',
  'source.manage': '管稿源',
  'page.write': '写固定页面',
  'setting.change': '改设置',
  'redirect.manage': '管跳转',
  'search.manage': '管搜索同义词',
  'site.read': '看频道、稿源、页面、设置、跳转',
  'staff.manage': '管人员',
  'staff.read': '看人员名单',
  'log.read': '看审计记录',
  'log.check': '核对审计记录',
}

/** `own`: only what the person wrote themselves. */
export type Grant = 'all' | 'own'

const all = (...roles: Role[]): Partial<Record<Role, Grant>> =>
  Object.fromEntries(roles.map((role) => [role, 'all' as const]))

const grants: Record<Action, Partial<Record<Role, Grant>>> = {
  'story.read': {
    reporter: 'own',
    ...all('editor', 'proofreader', 'deskHead', 'chief', 'auditor'),
  },
  'story.file': all('reporter', 'editor', 'deskHead', 'chief'),
  'story.revise': { reporter: 'own', ...all('editor', 'deskHead', 'chief') },
  'story.submit': { reporter: 'own', ...all('editor', 'deskHead', 'chief') },
  'story.recall': { reporter: 'own', ...all('editor', 'deskHead', 'chief') },
  // Who stands higher may step in; that no person does two of the three is another rule
  'story.reviewFirst': all('editor', 'deskHead'),
  'story.reviewSecond': all('deskHead', 'chief'),
  'story.release': all('chief'),
  'story.proof': all('editor', 'proofreader'),
  'story.publish': all('chief'),
  'story.schedule': all('chief'),
  'story.emergency': all('chief'),
  'story.overrideSource': all('chief'),
  'story.countersign': all('deskHead', 'chief'),
  'story.reviewLate': all('deskHead', 'chief'),
  'story.correct': all('chief'),
  'story.askWithdrawal': all('deskHead', 'chief'),
  'story.withdraw': all('chief'),
  'check.keep': { reporter: 'own', ...all('editor', 'proofreader', 'deskHead', 'chief') },
  'check.keepError': all('deskHead', 'chief'),
  // Whoever writes has them in the editor
  'list.read': all('reporter', 'editor', 'proofreader', 'deskHead', 'chief', 'auditor'),
  'list.manage': all('deskHead', 'chief'),
  'front.arrange': all('deskHead', 'chief'),
  'channel.manage': all('admin'),
  'channel.relax': all('admin'),
  'source.manage': all('admin'),
  'page.write': all('admin'),
  'setting.change': all('admin'),
  'redirect.manage': all('admin'),
  'search.manage': all('deskHead', 'chief', 'admin'),
  'site.read': all('deskHead', 'chief', 'admin', 'auditor'),
  'staff.manage': all('admin'),
  'staff.read': all('admin', 'auditor'),
  'log.read': all('chief', 'admin', 'auditor'),
  'log.check': all('admin', 'auditor'),
}

/** How far a role's right goes; null where it has none. */
export const grantOf = (role: Role, action: Action): Grant | null => grants[action][role] ?? null

/** What a deed is about, as far as a right depends on it. */
export type Subject = { authorIds: readonly string[] }

/**
 * Whether the actor may do it, to this subject. Without a subject: whether there is any to which they
 * may. In which states of a story it is possible is said by `stories/lifecycle.ts`.
 */
export function can(actor: Pick<Actor, 'id' | 'role'>, action: Action, subject?: Subject): boolean {
  const grant = grantOf(actor.role, action)
  if (grant === 'own' && subject) return subject.authorIds.includes(actor.id)
  return grant !== null
}

/**
 * The refusal for an actor who may not, naming who may: 您的角色不能做这一步，请交给总编。 `actor`: somebody
 * whose role may, but only what they wrote themselves.
 */
export function notAllowed(
  action: Action,
  actor?: Pick<Actor, 'role'>,
): { ok: false; refusal: Refusal<'notAllowed'> } {
  if (actor && grantOf(actor.role, action) === 'own')
    return refused('notAllowed', '这不是您写的稿件，不能打开或修改；有事请找编辑。')
  const names = Object.entries(grants[action])
    .filter(([, grant]) => grant === 'all')
    .map(([role]) => roleNames[role as Role])
  return refused('notAllowed', `您的角色不能做这一步，请交给${names.join('、')}。`)
}

import { type Refusal, refused } from '#lib/result.ts'
import { type Actor, type Role, roleNames } from './actor.ts'

/** Everything that can be done at the desk. A closed list: what is not in it cannot be asked. */
export const actions = [
  'story.file',
  'story.revise',
  'story.publish',
  'story.correct',
  'story.withdraw',
  'front.arrange',
  'site.configure',
  'staff.manage',
] as const
export type Action = (typeof actions)[number]

const allowed: Record<Action, readonly Role[]> = {
  'story.file': ['reporter', 'editor', 'deskHead', 'chief'],
  'story.revise': ['reporter', 'editor', 'deskHead', 'chief'],
  'story.publish': ['chief'],
  'story.correct': ['chief'],
  'story.withdraw': ['chief'],
  'front.arrange': ['deskHead', 'chief'],
  'site.configure': ['admin'],
  'staff.manage': ['admin'],
}

/** Whether the actor may do it. */
export const can = (actor: Actor, action: Action): boolean => allowed[action].includes(actor.role)

/** The refusal for an actor who may not, naming who may: 这一步由总编来做。 */
export function notAllowed(action: Action): { ok: false; refusal: Refusal<'notAllowed'> } {
  const names = allowed[action].map((role) => roleNames[role]).join('、')
  return refused('notAllowed', `您的角色不能做这一步，请交给${names}。`)
}

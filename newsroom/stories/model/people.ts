import type { Actor, Role } from '../../people/actor.ts'

const several = (role: Role, count: number): Actor[] =>
  Array.from({ length: count }, (_, at) => ({
    id: `model-${role}-${at + 1}`,
    name: `${role}${at + 1}`,
    role,
  }))

/** The newsroom of the model: enough of each role that a review can be done, and by the wrong one too. */
export const newsroom: Actor[] = [
  ...several('reporter', 3),
  ...several('editor', 4),
  ...several('proofreader', 2),
  ...several('deskHead', 3),
  ...several('chief', 3),
  ...several('admin', 1),
  ...several('auditor', 1),
]

export const ofRole = (...roles: Role[]): Actor[] =>
  newsroom.filter(({ role }) => roles.includes(role))

/** 记者 编辑 校对 主任 总编 管理员 审计 */
export const roles = [
  'reporter',
  'editor',
  'proofreader',
  'deskHead',
  'chief',
  'admin',
  'auditor',
] as const
export type Role = (typeof roles)[number]

export const roleNames: Readonly<Record<Role, string>> = {
  reporter: '记者',
  editor: '编辑',
  proofreader: '校对',
  deskHead: '主任',
  chief: '总编',
  admin: '管理员',
  auditor: '审计',
}

/** Who does something. A verb never asks the session: it is told. */
export type Actor = { id: string; name: string; role: Role }

/** Who does something, and when (ms UTC): the first argument of every verb that writes. */
export type Deed = { actor: Actor; at: number }

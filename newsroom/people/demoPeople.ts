import { type Actor, type Role, roles } from './actor.ts'

/** 沈雪 and her colleagues are invented. Their ids are those under which the demo's stories are made. */
const accounts: Record<Role, [username: string, name: string]> = {
  reporter: ['reporter', '林江'],
  editor: ['editor', '沈雪'],
  proofreader: ['proofreader', '何平'],
  deskHead: ['desk-head', '周岚'],
  chief: ['chief', '韩松'],
  admin: ['admin', '赵川'],
  auditor: ['auditor', '孟晓'],
}

export const demoUsername = (role: Role): string => accounts[role][0]
export const demoUsernames = roles.map(demoUsername)

/** The demo's person of a role, as the log and the 审稿单 name them. */
export const demoActor = (role: Role): Actor => ({
  id: `demo-${role}`,
  name: accounts[role][1],
  role,
})

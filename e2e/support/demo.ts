/** The password of the demo accounts in the prepared store. */
export const demoPassword = 'password for the tests'

/** Their user names, by role. */
export const demoAccounts = {
  reporter: 'reporter',
  editor: 'editor',
  proofreader: 'proofreader',
  deskHead: 'desk-head',
  chief: 'chief',
  admin: 'admin',
  auditor: 'auditor',
} as const
export type DemoRole = keyof typeof demoAccounts

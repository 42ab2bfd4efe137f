import { assignChannels } from '../../assignChannels.ts'
import { changeRole } from '../../changeRole.ts'
import { disableStaff } from '../../disableStaff.ts'
import { enableStaff } from '../../enableStaff.ts'
import { giveInitialPassword } from '../../giveInitialPassword.ts'
import { inviteStaff } from '../../inviteStaff.ts'
import { removeSecondFactor } from '../../removeSecondFactor.ts'
import { resetPassword } from '../../resetPassword.ts'
import { another, type Try } from '../desk/testing.ts'

/** The verbs about colleagues. */
export const staffTries: Record<string, Try> = {
  inviteStaff: {
    action: 'staff.manage',
    call: (deed) =>
      inviteStaff(deed, { username: `new${another()}`, name: '新人', role: 'editor' }),
  },
  disableStaff: { action: 'staff.manage', call: disableStaff },
  assignChannels: {
    action: 'staff.manage',
    call: (deed, { personId }) => assignChannels(deed, { personId, channelIds: [] }),
  },
  enableStaff: { action: 'staff.manage', call: enableStaff },
  changeRole: {
    action: 'staff.manage',
    call: (deed, { personId }) => changeRole(deed, { personId, role: 'chief' }),
  },
  resetPassword: { action: 'staff.manage', call: resetPassword },
  giveInitialPassword: { action: 'staff.manage', call: giveInitialPassword },
  removeSecondFactor: { action: 'staff.manage', call: removeSecondFactor },
}

import { checkLog } from '../../log/check.ts'
import type { Action } from '../can.ts'
import { checkingTries } from './checking/testing.ts'
import type { Try } from './desk/testing.ts'
import { officeTries } from './office/testing.ts'
import { reviewTries } from './review/testing.ts'
import { staffTries } from './staff/testing.ts'
import { writingTries } from './writing/testing.ts'

/**
 * Every verb of the newsroom that changes something by somebody's right, by what it is about. A verb
 * that is missing here fails `permissions.test.ts` with its name.
 */
export const tries: Record<string, Try> = {
  ...writingTries,
  ...reviewTries,
  ...checkingTries,
  ...officeTries,
  ...staffTries,
  checkLog: { action: 'log.check', call: (deed) => checkLog(deed) },
}

/** Verbs about the actor's own account, which need no right; and pieces that verbs share. */
export const withoutRight = [
  'renameOwnPasskey',
  'removeOwnPasskey',
  'endOwnSession',
  'endAllOwnSessions',
  'changeStaff',
  'changeOneChannel',
  'work',
  'onRound',
  'sayOfFinding',
  'inReview',
  // Gives back what is the actor’s own: `stories/locks.test.ts`
  'releaseLock',
]

/** Actions that only open pages: no verb asks for them, the pages do (`e2e/desk/permissions.spec.ts`). */
export const readingActions: Action[] = [
  'story.read',
  'site.read',
  'staff.read',
  'log.read',
  'list.read',
  'check.keepError',
]

/** Actions whose verb is not built yet. */
export const unasked: Action[] = []

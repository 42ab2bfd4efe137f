import { openNewsroom } from './newsroom.ts'
import { test as office } from './office.ts'
import type { RunningServer } from './server.ts'

/**
 * `test` of the office for those who leave no stone on another (every form by every role, every text
 * in every field): again workers of its own, because what they leave is no house to test in.
 */
export const test = office.extend<object, { newsroom: RunningServer }>({
  newsroom: [openNewsroom, { scope: 'worker' }],
})

export { expect } from '@playwright/test'

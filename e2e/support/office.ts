import { test as desk } from './desk.ts'
import { openNewsroom } from './newsroom.ts'
import type { RunningServer } from './server.ts'

/**
 * `test` of the desk for whoever changes the house itself (channels, settings, staff): workers of its
 * own, each with its own server and store, so that no other test meets what these leave behind.
 */
export const test = desk.extend<object, { newsroom: RunningServer }>({
  newsroom: [openNewsroom, { scope: 'worker' }],
})

export { expect } from '@playwright/test'

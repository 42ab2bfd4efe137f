import type { Locator, Page } from '@playwright/test'

export type ShareSheet = {
  handle: Locator
  address: Locator
  code: Locator
  copy: Locator
  send: Locator
  status: Locator
}

/** 分享 of a story's page, closed or open. */
export function shareSheet(page: Page): ShareSheet {
  const sheet = page.getByRole('article').locator('details')
  return {
    handle: sheet.getByText('分享', { exact: true }),
    address: sheet.getByText(/^https?:\/\//),
    code: sheet.getByRole('img', { name: '本页二维码' }),
    copy: sheet.getByRole('button', { name: '复制链接' }),
    send: sheet.getByRole('button', { name: '系统分享' }),
    status: sheet.getByRole('status'),
  }
}

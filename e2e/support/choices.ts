import { expect, type Locator, type Page } from '@playwright/test'

export type Group = '外观' | '正文字号'

/** The radio button of a choice that is shown; a page may hold 外观 twice, one of them seen. */
export const choice = (page: Page, group: Group, name: string): Locator =>
  page.getByRole('group', { name: group }).getByRole('radio', { name })

/** Radio buttons are out of sight; what a reader presses is the word. */
export const choose = (page: Page, group: Group, name: string): Promise<void> =>
  page.getByRole('group', { name: group }).getByText(name, { exact: true }).click()

const papers = { light: 'rgb(250, 251, 252)', dark: 'rgb(14, 21, 28)' }

export const expectPaper = (page: Page, scheme: keyof typeof papers): Promise<void> =>
  expect(page.locator('html')).toHaveCSS('background-color', papers[scheme])

export const expectLetters = (page: Page, size: string): Promise<void> =>
  expect(page.getByRole('paragraph').filter({ hasText: '。' }).nth(2)).toHaveCSS('font-size', size)

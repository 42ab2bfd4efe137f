import { expect, test } from '#e2e/support/newsroom.ts'

const lead = '/bcxw/2018-05-14/1'

test('A reader sees the headline, its kicker and subtitle, the source and the time', async ({
  page,
}) => {
  await page.goto(lead)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('把创城工作打造成群众满意工程')
  await expect(page.getByText('香坊区全面推进第六届全国文明城市创建工作')).toBeVisible()
  await expect(page.locator('time').first()).toHaveAttribute(
    'datetime',
    /^2018-05-14T\d\d:\d\d:00\+08:00$/,
  )
})

import { expect, heading, spoken, test } from '../support/e2e'
import { inspect, onceOnDesktop } from '../support/e2e-services'
import { atDesk } from '../support/e2e-staff'

onceOnDesktop()

for (const locale of spoken)
  test(`${locale}: nothing between the two sides is dead (scenario 20)`, async ({ browser, signedIn }) => {
    test.setTimeout(120_000)
    const administrator = await atDesk(browser, locale, signedIn, 'administrator')
    const { page, t } = administrator
    await administrator.open('staff', '/exchange')
    await inspect(administrator)
    for (const side of ['platform', 'ais'] as const) {
      const standing = page.locator('section').filter({ has: page.getByRole('heading', { name: t(`exchange.side.${side}`), exact: true }) })
      await expect(standing).toContainText(t('exchange.figures.dead'))
      await administrator.open('staff', `/exchange?side=${side}&state=dead`)
      await expect(page.getByText(t('exchange.empty')), `${side}: nothing is dead`).toBeVisible()
      await administrator.open('staff', `/exchange?side=${side}`)
      await page.getByRole('table').first().getByRole('link').first().click()
      await expect(heading(page, t('exchange.message.log'))).toBeVisible()
      await inspect(administrator)
      await administrator.open('staff', '/exchange')
    }
  })

import { syntheticIin } from '@/lib/core/identifiers'
import { jobSeeker } from '@/lib/services/definitions/job-seeker'
import { button, expect, field, ownWord, spoken, test } from '../support/e2e'
import { expectPdf, fillApplication, inspect, onceOnDesktop, pagesOfApplication } from '../support/e2e-services'
import { atDesk } from '../support/e2e-staff'

onceOnDesktop()
const expired = '2024-05-05'

for (const locale of spoken)
  test(`${locale}: a visitor with an expired document is not taken in, and gets a receipt that says why (scenario 2)`, async ({
    browser,
    signedIn,
  }) => {
    test.setTimeout(120_000)
    const officer = await atDesk(browser, locale, signedIn, 'esil')
    const { page, t } = officer
    const main = page.getByRole('main')
    const lastName = `${ownWord()}ов`
    const { identity, document } = pagesOfApplication(expired)

    await test.step('the specialist begins for the visitor and says why', async () => {
      await officer.open('staff', '/cases/new')
      await inspect(officer)
      await field(main, t('services.desk.iin')).fill(syntheticIin('1987-03-04', 'M', Math.floor(Math.random() * 4_900)))
      await button(main, t('services.desk.begin')).click()
      await page.waitForURL(/\/fill\/identity$/)
    })
    await test.step('enters who it is and the document; the expired one is pointed at, nothing is lost', async () => {
      const person = { lastName, firstName: 'Ерлан', birthDate: '1987-03-04', ...identity }
      await fillApplication(officer, { identity: person, document: document! })
      await page.waitForURL(/\/fill\/home$/)
      await page.getByRole('link', { name: t('services.step.back') }).click()
      await expect(page.getByText(jobSeeker.conditions.JS2!.no[locale])).toBeVisible()
      await inspect(officer)
    })
    await test.step('no intake without a ground and a text', async () => {
      const refuse = jobSeeker.moves.refuseIntake!.label[locale]
      await main.locator('summary').filter({ hasText: refuse }).click()
      await button(main, refuse).click()
      await expect(main.getByRole('alert').first()).toBeVisible()
      await main.locator('details[open]').getByLabel(jobSeeker.grounds.expired!.text[locale]).first().check()
      await main.locator('details[open] textarea').first().fill('Жеке куәліктің мерзімі 2024 жылғы 5 мамырда өткен.')
      await button(main, refuse).click()
      await page.waitForURL(/done=refuseIntake/)
      await expect(page.getByText(jobSeeker.states.not_accepted!.name[locale]).first()).toBeVisible()
    })
    await test.step('the receipt is a paper in both languages', async () => {
      await expect(page.getByText(jobSeeker.results.intakeRefusal!.title[locale]).first()).toBeVisible()
      for (const copy of ['қаз', 'рус'])
        await expectPdf(officer, page.getByRole('link', { name: new RegExp(`${t('services.desk.print')} ${copy}`) }).first())
      await inspect(officer)
    })
  })

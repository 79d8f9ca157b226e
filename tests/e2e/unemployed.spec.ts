import { exclusionChecks } from '@/lib/unemployed/rules'
import { checkNames, ruleWords } from '@/lib/unemployed/words'
import { button, expect, field, spoken, test, type Visitor } from '../support/e2e'
import { expectPdf, inspect, ofCard, onceOnDesktop, onPhone, prepare } from '../support/e2e-services'
import { atDesk, press } from '../support/e2e-staff'

onceOnDesktop()

/** A question answered by hand: nothing is guessed where a register is silent (L 1). */
async function note({ page, t, locale }: Visitor, check: (typeof exclusionChecks)[number], outcome: 'confirmed' | 'refuted') {
  const form = page.locator('form').filter({ has: page.locator('[name=check]') })
  await form.getByLabel(t('cards.unemployed.check')).selectOption(check)
  await form.getByLabel(t(`cards.unemployed.${outcome}`)).check()
  await field(form, t('cards.unemployed.seen')).fill('Анықтама № 5')
  await button(form, t('cards.unemployed.saveCheck')).click()
  await expect(page.getByText(`${checkNames[check][locale]}:`).first()).toBeVisible()
}

for (const locale of spoken)
  test.describe(`${locale}: registration as unemployed (scenario 4)`, () => {
    test('three working days without a job: proposed, confirmed, approved, certified', async ({ browser, signedIn }) => {
      test.setTimeout(240_000)
      const someone = await prepare(locale, { kind: 'job_seeker', daysAgo: 10 })
      const id = await ofCard(someone, 'proposal', 'unemployed.propose')
      const specialist = await atDesk(browser, locale, signedIn, 'esil')
      const head = await atDesk(browser, locale, signedIn, 'esilDirector')
      const { page, t } = specialist

      await test.step('the specialist sees what stops nobody and what no register has answered, and checks by hand', async () => {
        await specialist.open('staff', `/unemployed/${id}`)
        await inspect(specialist)
        await press(specialist, t('cards.open'))
        await inspect(specialist)
        await expect(button(page, t('cards.unemployed.confirm'))).toBeHidden()
        for (const check of exclusionChecks) await note(specialist, check, 'confirmed')
        await press(specialist, t('cards.unemployed.confirm'))
        await expect(button(page, t('cards.unemployed.approve'))).toBeHidden()
      })
      await test.step('another person, the head, approves', async () => {
        await head.open('staff', `/unemployed/${id}`)
        await press(head, t('cards.open'))
        await press(head, t('cards.unemployed.approve'))
      })
      await test.step('the person is unemployed, with duties and the certificate', async () => {
        const person = await onPhone(browser, locale, someone)
        await expect(async () => {
          await person.open('enbek', '/cabinet/registration')
          await expect(person.page.getByText(t('registration.duties'))).toBeVisible({ timeout: 1_000 })
        }).toPass({ timeout: 30_000 })
        await inspect(person)
        await person.open('enbek', '/cabinet/documents')
        const copy = t('documents.download', { copy: t(`documents.copy.${locale}`) })
        await expectPdf(person, person.page.getByRole('link', { name: copy }).first())
      })
    })

    test('a founder and a student are stopped with the words of the rule', async ({ browser, signedIn }) => {
      test.setTimeout(240_000)
      const specialist = await atDesk(browser, locale, signedIn, 'esil')
      const { page, t } = specialist
      for (const [check, code] of [
        ['founder', 'U2'],
        ['student', 'U5'],
      ] as const) {
        const someone = await prepare(locale, { kind: 'job_seeker', daysAgo: 10 })
        const id = await ofCard(someone, 'proposal', 'unemployed.propose')
        await specialist.open('staff', `/unemployed/${id}`)
        await press(specialist, t('cards.open'))
        await note(specialist, check, 'refuted')
        await expect(page.getByText(ruleWords[code].stops[locale])).toBeVisible()
        await expect(button(page, t('cards.unemployed.confirm'))).toBeHidden()
      }
      await inspect(specialist)
    })
  })

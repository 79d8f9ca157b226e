import { countingNames, offerStateNames, verdictNames } from '@/lib/mediation/words'
import { groundWords } from '@/lib/unemployed/words'
import { demo, expect, field, link, ownWord, spoken, test } from '../support/e2e'
import { hire } from '../support/e2e-responses'
import { inspect, onceOnDesktop, onPhone, prepare, prepareVacancy } from '../support/e2e-services'
import { answerOffer, atDesk, makeOffer, openedForMediation, press } from '../support/e2e-staff'

onceOnDesktop()

for (const locale of spoken)
  test.describe(`${locale}: work from the centre`, () => {
    test('a referral stands in both cabinets, a hire ends the registration without staff (scenario 8)', async ({ browser, signedIn }) => {
      test.setTimeout(240_000)
      const word = ownWord()
      const someone = await prepare(locale, { kind: 'unemployed', daysAgo: 10 })
      const vacancy = await prepareVacancy(demo.owner, word)
      const specialist = await atDesk(browser, locale, signedIn, 'esil')
      const person = await onPhone(browser, locale, someone)
      const employer = await atDesk(browser, locale, signedIn, 'owner')
      const { t } = person
      let offer = ''

      await test.step('the specialist offers suitable work with its reasons', async () => {
        await openedForMediation(specialist, someone.cardId!)
        await inspect(specialist)
        offer = await makeOffer(specialist, someone.cardId!, vacancy)
        await inspect(specialist)
      })
      await test.step('the person reads why and agrees', async () => {
        await answerOffer(person, word, 'agree')
        await inspect(person)
      })
      await test.step('the referral is issued and comes into the cabinet', async () => {
        await expect(async () => {
          await specialist.open('staff', `/mediation/offers/${offer}`)
          await expect(specialist.page.getByText(offerStateNames.agreed[locale], { exact: true }).first()).toBeVisible({ timeout: 1_000 })
        }).toPass({ timeout: 30_000 })
        await press(specialist, t('mediation.issueReferral'))
        await expect(async () => {
          await person.page.reload()
          await expect(link(person.page, t('mediation.mine.paper'))).toBeVisible({ timeout: 1_000 })
        }).toPass({ timeout: 30_000 })
      })
      await test.step('the employer finds the candidate of the centre and hires', async () => {
        await employer.open('enbek', '/cabinet/candidates')
        await employer.page
          .getByRole('link', { name: new RegExp(someone.lastName) })
          .first()
          .click()
        await employer.page.waitForURL(/\/candidates\/[\da-f-]{36}/)
        await inspect(employer)
        await hire(employer, '15-К')
      })
      await test.step('the registration has ended under D8, and nobody of the staff did anything', async () => {
        await expect(async () => {
          await person.open('enbek', '/cabinet/registration')
          await expect(person.page.getByText(groundWords.D8.name[locale]).first()).toBeVisible({ timeout: 1_000 })
        }).toPass({ timeout: 30_000 })
        await inspect(person)
      })
    })

    test('an offer that needs moving is not counted without consent (scenario 6)', async ({ browser, signedIn }) => {
      test.setTimeout(240_000)
      const word = ownWord()
      const someone = await prepare(locale, { kind: 'unemployed', daysAgo: 10 })
      const vacancy = await prepareVacancy(demo.owner, word, true)
      const specialist = await atDesk(browser, locale, signedIn, 'esil')
      const person = await onPhone(browser, locale, someone)
      await openedForMediation(specialist, someone.cardId!)
      const offer = await makeOffer(specialist, someone.cardId!, vacancy)
      await expect(specialist.page.getByText(verdictNames.needs_consent[locale], { exact: true }).first()).toBeVisible()
      await answerOffer(person, word, 'pay')
      await expect(async () => {
        await specialist.open('staff', `/mediation/offers/${offer}`)
        await expect(specialist.page.getByText(countingNames.needs_consent[locale]).first()).toBeVisible({ timeout: 1_000 })
      }).toPass({ timeout: 30_000 })
      await inspect(specialist)
      await expect(field(specialist.page, specialist.t('mediation.reviewIs'))).toBeVisible()
    })
  })

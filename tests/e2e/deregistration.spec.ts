import { addDays, dayOf } from '@/lib/core/calendar'
import { dayTo } from '@/lib/core/format'
import { button, demo, expect, field, ownWord, spoken, test } from '../support/e2e'
import { inspect, ofCard, onceOnDesktop, onPhone, prepare, prepareVacancy, registerAgain } from '../support/e2e-services'
import { answerOffer, atDesk, makeOffer, openedForMediation, press } from '../support/e2e-staff'

onceOnDesktop()

for (const locale of spoken)
  test(`${locale}: three refusals of suitable work, an explanation, the head decides (scenario 5)`, async ({ browser, signedIn }) => {
    test.setTimeout(240_000)
    const someone = await prepare(locale, { kind: 'unemployed', daysAgo: 20 })
    const words = [ownWord(), ownWord(), ownWord()]
    const vacancies = await Promise.all(words.map((word) => prepareVacancy(demo.owner, word)))
    const specialist = await atDesk(browser, locale, signedIn, 'esil')
    const head = await atDesk(browser, locale, signedIn, 'esilDirector')
    const person = await onPhone(browser, locale, someone)
    const { page, t } = person
    let draft = ''

    await test.step('the centre offers three times, the person refuses three times', async () => {
      await openedForMediation(specialist, someone.cardId!)
      for (const vacancy of vacancies) await makeOffer(specialist, someone.cardId!, vacancy)
      for (const word of words) await answerOffer(person, word, 'pay')
    })
    await test.step('a draft is made, nothing is decided by itself', async () => {
      draft = await ofCard(someone, 'draft')
      await head.open('staff', `/unemployed/drafts/${draft}`)
      await inspect(head)
      await press(head, t('cards.open'))
      await inspect(head)
      await expect(button(head.page, t('cards.draftList.deregister'))).toBeHidden()
      await expect(button(head.page, t('cards.draftList.dismiss'))).toBeVisible()
    })
    await test.step('the person reads why, and explains', async () => {
      await expect(async () => {
        await person.open('enbek', '/cabinet/registration')
        await expect(page.getByText(t('registration.draft'))).toBeVisible({ timeout: 1_000 })
      }).toPass({ timeout: 30_000 })
      await inspect(person)
      await field(page, t('registration.explanation')).fill('Балам ауырды, дәрігердің анықтамасы бар.')
      await button(page, t('registration.explain')).click()
      await expect(button(page, t('registration.explain'))).toBeHidden()
    })
    await test.step('the head reads the explanation and deregisters with reasons', async () => {
      await expect(async () => {
        await head.open('staff', `/unemployed/drafts/${draft}`)
        await expect(head.page.getByText('Балам ауырды', { exact: false })).toBeVisible({ timeout: 1_000 })
      }).toPass({ timeout: 30_000 })
      const form = head.page.locator('form').filter({ has: button(head.page, t('cards.draftList.deregister')) })
      await field(form, t('cards.draftList.text')).fill('Үш лайықты жұмыстан дәлелсіз бас тартылды, түсініктеме қаралды.')
      await button(form, t('cards.draftList.deregister')).click()
      await expect(button(head.page, t('cards.draftList.deregister'))).toBeHidden()
      await inspect(head)
    })
    await test.step('the person reads the decision and how to appeal, in words', async () => {
      await expect(async () => {
        await page.reload()
        await expect(page.getByText(t('registration.deregistered'))).toBeVisible({ timeout: 1_000 })
      }).toPass({ timeout: 30_000 })
      await inspect(person)
    })
    await test.step('registered as a job seeker again, the person is told the first day after the waiting time', async () => {
      await registerAgain(someone)
      const today = dayOf(new Date())
      const first = dayTo(locale, addDays(today, 31), today)
      await expect(async () => {
        await page.reload()
        await expect(page.getByText(t('registration.nextSeeker', { day: first }))).toBeVisible({ timeout: 1_000 })
      }).toPass({ timeout: 30_000 })
    })
  })

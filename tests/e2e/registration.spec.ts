import { jobSeeker } from '@/lib/services/definitions/job-seeker'
import { button, expect, heading, spoken, test, visitor } from '../support/e2e'
import { applyByPortal, expectPdf, inspect, onceOnDesktop, onPhone, prepare } from '../support/e2e-services'
import { atDesk, checkByHand } from '../support/e2e-staff'

onceOnDesktop()
const valid = '2031-05-05'

for (const locale of spoken)
  test(`${locale}: a job seeker registers by the portal (scenario 1)`, async ({ browser, signedIn }) => {
    test.setTimeout(240_000)
    const someone = await prepare(locale)
    const person = await onPhone(browser, locale, someone)
    const officer = await atDesk(browser, locale, signedIn, 'esil')
    const { page, t } = person
    let application = ''

    await test.step('fills in the form, attaches the document, reads what will be signed', async () => {
      application = await applyByPortal(person, valid, true)
    })
    await test.step('signs with a key that stays in the browser, and is told the number and the day', async () => {
      await button(page, t('signatures.panel.key')).click()
      await page.waitForURL(/done=sent/)
      await expect(page.getByRole('status').first()).toContainText('JS')
      await inspect(person)
    })
    await test.step('the specialist takes it up, checks by hand what no register knows, and registers', async () => {
      const { page: desk, t: said } = officer
      await officer.open('staff', '/cases')
      const inList = desk.getByRole('button', { name: new RegExp(someone.lastName) }).first()
      await expect(async () => {
        await desk.reload()
        await expect(inList).toBeVisible({ timeout: 1_000 })
      }).toPass({ timeout: 30_000 })
      await inspect(officer)
      await inList.click()
      await expect(heading(desk, new RegExp(someone.lastName)).first()).toBeVisible()
      await inspect(officer)
      await button(desk, jobSeeker.moves.accept!.label[locale]).click()
      await expect(desk.getByText(said('services.desk.done', { move: jobSeeker.moves.accept!.label[locale] }))).toBeVisible()
      await checkByHand(officer)
      await button(desk, jobSeeker.moves.register!.label[locale]).click()
      await expect(desk.getByText(said('services.desk.done', { move: jobSeeker.moves.register!.label[locale] }))).toBeVisible()
      await inspect(officer)
    })
    await test.step('the person sees the registration and the notice in both languages', async () => {
      await expect(async () => {
        await page.goto(application)
        await expect(page.getByText(jobSeeker.states.registered!.says[locale])).toBeVisible({ timeout: 1_000 })
      }).toPass({ timeout: 30_000 })
      // given to the AIS and accepted there (scenario 20)
      await expect(page.getByText(beginning(t('services.transfer.accepted', { sent: '…', accepted: '…' })))).toBeVisible()
      await inspect(person)
      await person.open('enbek', '/cabinet/registration')
      await expect(page.getByText(t('registration.job_seeker')).first()).toBeVisible()
      await inspect(person)
    })
    await test.step('anybody finds by its code that the notice holds', async () => {
      await person.open('enbek', '/cabinet/documents')
      await inspect(person)
      const row = page.getByRole('row').filter({ hasText: t('documents.download', { copy: t('documents.copy.ru') }) })
      const notice = row.first().getByRole('link').first()
      for (const copy of ['kk', 'ru'] as const)
        await expectPdf(person, row.first().getByRole('link', { name: t('documents.download', { copy: t(`documents.copy.${copy}`) }) }))
      const anybody = await visitor(browser, locale)
      await anybody.page.goto(new URL((await notice.getAttribute('href'))!, page.url()).href)
      await expect(anybody.page.getByText(t('documents.standing.holds'))).toBeVisible()
      await expect(anybody.page.getByText(someone.lastName)).toBeHidden()
      await inspect(anybody)
    })
    await test.step('the résumé is public without the name', async () => {
      const anybody = await visitor(browser, locale)
      await person.open('enbek', '/cabinet/resumes')
      const own = page.getByRole('link').and(page.locator('[href*="/cabinet/resumes/"]')).filter({ hasNotText: /^$/ })
      const id = /resumes\/([\da-f-]{36})/.exec(
        (await own.evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).href))).join(' '),
      )![1]
      await anybody.open('enbek', `/resumes/${id}`)
      await expect(anybody.page.getByRole('heading', { level: 1 })).toBeVisible()
      await expect(anybody.page.getByRole('main')).not.toContainText(someone.lastName)
    })
    await test.step('the same person once more: already registered (scenario 3)', async () => {
      await person.open('enbek', '/services/job-seeker')
      await button(page.getByRole('main'), t('services.page.apply')).click()
      await expect(page.getByText(jobSeeker.conditions.JS3!.no[locale])).toBeVisible()
    })
  })

const beginning = (words: string) => new RegExp(words.slice(0, words.indexOf('…')).replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))

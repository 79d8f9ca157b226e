import { words } from '@/components/enbek/vacancy-form-words'
import { languageNames, levelNames } from '@/lib/vacancies/languages'
import { scheduleWords } from '@/lib/vacancies/terms'
import { account, button, expect, field, fill, heading, link, ownWord, signIn, spoken, test, type Visitor, visitor } from '../support/e2e'
import { confirm, fillRegistration, newcomer, register } from '../support/e2e-accounts'
import { respond, withdraw } from '../support/e2e-responses'

for (const locale of spoken) {
  const bare = (browser: Parameters<typeof visitor>[0]) => visitor(browser, locale, { script: false })

  test(`${locale}: without JavaScript one registers, signs in, searches, responds and withdraws`, async ({ browser }) => {
    test.setTimeout(120_000)
    const someone = await bare(browser)
    const { page, t, open } = someone
    const who = newcomer('email')
    await register(someone, who)
    await open('passport', '/security')
    await button(page, t('passport.security.signOut')).first().click()
    await expect(account(someone)).toBeHidden()
    await signIn(someone, who.login, who.password)

    await search(someone)
    await page.getByRole('main').getByRole('heading', { level: 3 }).getByRole('link').nth(1).click()
    await respond(someone, 'Сценарийсіз де жұмыс істейді')
    await withdraw(someone)
    await expect(link(page, t('responses.one.sendAgain'))).toBeVisible()
    await page.context().close()
  })

  test(`${locale}: without JavaScript a refused form keeps what was typed`, async ({ browser }) => {
    const someone = await bare(browser)
    const { page, t, open } = someone
    const who = newcomer('phone')
    await fillRegistration(someone, { ...who, login: 'no contact' })
    await button(page, t('passport.register.submit')).click()
    await expect(page.getByRole('alert').first()).toBeVisible()
    await expect(field(page, t('passport.field.lastName'))).toHaveValue(who.lastName)
    await expect(field(page, t('passport.field.login'))).toHaveValue('no contact')
    await expect(field(page, t('passport.field.login'))).toHaveAttribute('aria-invalid', 'true')
    await expect(field(page, t('passport.field.password'))).toHaveValue('')
    await expect(page.getByLabel(t('passport.register.agree'))).toBeChecked()
    await field(page, t('passport.field.login')).fill(who.login)
    await field(page, t('passport.field.password')).fill(who.password)
    await button(page, t('passport.register.submit')).click()
    await confirm(someone, who)

    await open('enbek', '/cabinet/resumes/new')
    await field(page, t('resumes.form.title')).fill('Аспазшы')
    await field(page, t('resumes.form.occupation')).fill('мұндай кәсіп жоқ')
    await button(page, t('resumes.start.submit')).click()
    await expect(field(page, t('resumes.form.title'))).toHaveValue('Аспазшы')
    await expect(field(page, t('resumes.form.occupation'))).toHaveValue('мұндай кәсіп жоқ')
    await expect(field(page, t('resumes.form.occupation'))).toHaveAttribute('aria-invalid', 'true')
    await page.context().close()
  })
}

/** Words, a filter, the next page and back to the first. */
async function search({ page, t, open, locale }: Visitor) {
  await open('enbek', '/vacancies')
  const filters = page.getByText(t('enbek.search.filters'), { exact: true })
  if (await filters.isVisible()) await filters.click()
  await page.getByLabel(new RegExp(`^${scheduleWords.full_day[locale]}`)).check()
  await button(page, t('enbek.search.apply')).click()
  await expect(page).toHaveURL(/schedule=full_day/)
  await page.getByRole('link', { name: t('enbek.search.nextPage') }).click()
  await expect(page).toHaveURL(/after=/)
  await page.getByRole('link', { name: t('enbek.search.firstPage') }).click()
  await expect(heading(page, /\d/).first()).toBeVisible()
}

test('kk: without JavaScript a recruiter publishes a vacancy, after an answer about what is missing', async ({ browser, signedIn }, {
  project,
}) => {
  test.skip(project.name !== 'desktop', 'the page is the same: once is enough')
  test.setTimeout(120_000)
  const someone = await visitor(browser, 'kk', { as: await signedIn('hr'), script: false })
  const { page, t, open, locale } = someone
  const w = (key: keyof typeof words) => words[key][locale]
  const title = `Дәнекерлеуші ${ownWord()}`
  await open('enbek', '/cabinet/vacancies/new')
  await fill(page, { [w('titleKk')]: title, [w('occupation')]: 'мұндай кәсіп жоқ', [w('place')]: 'Астана', [w('openings')]: '2' })
  await field(page, w('otherLanguage')).nth(1).selectOption(languageNames.de.kk)
  await field(page, w('level')).nth(1).selectOption(levelNames.A2.kk)
  await button(page, w('save')).click()

  // the wrong field is marked, everything typed is still there
  await expect(field(page, w('occupation'))).toHaveAttribute('aria-invalid', 'true')
  await expect(field(page, w('titleKk'))).toHaveValue(title)
  await expect(field(page, w('level')).nth(1)).toHaveValue('A2')
  await field(page, w('occupation')).fill('Дәнекерлеуші')
  await button(page, w('save')).click()

  // a draft is free; publishing says what it lacks
  await expect(heading(page, title)).toBeVisible()
  await button(page, t('enbek.desk.publish')).click()
  await expect(page.getByRole('alert').first()).toBeVisible()
  await link(page, t('enbek.desk.edit')).click()
  await fill(page, { [w('payFrom')]: '420 000', [w('dutiesKk')]: 'Темір құрылымдарды дәнекерлеу' })
  await button(page, w('save')).click()
  await button(page, t('enbek.desk.publish')).click()
  await link(page, t('enbek.desk.look')).click()
  await expect(heading(page, title)).toBeVisible()
  await expect(page.getByText(`${languageNames.de.kk} (A2)`)).toBeVisible()
  await page.context().close()
})

import { openPortals } from '@/lib/core/portals'
import { say } from '@/lib/messages'
import { account, at, expect, home, onPage, test } from '../support/e2e'

const byPath = home.replace('enbek.localhost', 'localhost')

test('the switch of languages keeps the page and what was searched', async ({ page }) => {
  await page.goto(at('enbek', 'ru', '/vacancies?q=повар&schedule=shift'))
  for (const [locale, label] of [
    ['kk', 'қаз'],
    ['en', 'eng'],
    ['ru', 'рус'],
  ] as const) {
    await page.getByRole('link', { name: label, exact: true }).click()
    await expect(page.locator('html')).toHaveAttribute('lang', locale)
    const { pathname, searchParams } = new URL(page.url())
    expect(pathname).toBe(`/${locale}/vacancies`)
    expect([searchParams.get('q'), searchParams.get('schedule')]).toEqual(['повар', 'shift'])
    await expect(page.getByRole('searchbox', { name: say(locale)('enbek.search.words') })).toHaveValue('повар')
  }
})

test('the start without a language leads to Kazakh', async ({ page }) => {
  for (const portal of openPortals.filter((name) => name !== 'staff')) {
    await page.goto(at(portal, 'kk').replace(/\/kk$/, '/'))
    await expect(page, portal).toHaveURL(at(portal, 'kk'))
  }
  await page.goto(`${home}/vacancies?q=аспаз`)
  await expect(page).toHaveURL(new RegExp(`^${home}/kk/vacancies\\?q=`))
})

test('a host that names no portal names it by the path', async ({ page }) => {
  await page.goto(byPath)
  await expect(page).toHaveURL(`${byPath}/enbek/kk`)
  await page.goto(`${byPath}/enbek/kk/vacancies`)
  const t = say('kk')
  await expect(page.getByRole('heading', { level: 1, name: t('enbek.search.title') })).toBeAttached()
  await page.getByRole('link', { name: 'рус', exact: true }).click()
  await expect(page).toHaveURL(`${byPath}/enbek/ru/vacancies`)
  await page
    .getByRole('link', { name: say('ru')('common.signIn') })
    .first()
    .click()
  await expect(page).toHaveURL(new RegExp(`^${byPath}/passport/ru/sign-in`))
})

test('one session for all portals', async ({ browser, signedIn }) => {
  const page = await browser.newPage({ storageState: await signedIn('administrator') })
  const someone = onPage(page, 'kk')
  for (const portal of openPortals) {
    await someone.open(portal)
    await expect(account(someone), portal).toBeVisible()
  }
  await page.context().close()
})

import type { Browser } from '@playwright/test'
import { account, at, button, expect, field, fill, heading, ownWord, type Spoken, signIn, type Visitor, visitor } from './e2e'

/** Somebody who is not registered yet. */
export type Newcomer = { login: string; password: string; firstName: string; lastName: string }

export const newcomer = (by: 'email' | 'phone'): Newcomer => {
  const digits = String(Math.floor(Math.random() * 1e7)).padStart(7, '0')
  return {
    login: by === 'email' ? `${ownWord.name}.${crypto.randomUUID()}@example.kz`.toLowerCase() : `+7701${digits}`,
    password: `ұзын жол ${digits} қадам`,
    firstName: by === 'email' ? 'Әсел' : 'Дәурен',
    lastName: `${ownWord()}ов`,
  }
}

export const fullName = ({ lastName, firstName }: Newcomer) => `${lastName} ${firstName}`

/** The login as pages show it: a number may have spaces. */
export const contactOf = ({ login }: Newcomer) => new RegExp(login.replace('+', '').split('').join(' ?'))

/** Registers, reads the code where the demonstration shows it, and confirms: from then on signed in. */
export async function register(someone: Visitor, who: Newcomer) {
  await fillRegistration(someone, who)
  await button(someone.page, someone.t('passport.register.submit')).click()
  await confirm(someone, who)
}

export async function fillRegistration({ page, t, open }: Visitor, who: Newcomer) {
  await open('passport', '/register')
  await fill(page, {
    [t('passport.field.lastName')]: who.lastName,
    [t('passport.field.firstName')]: who.firstName,
    [t('passport.field.login')]: who.login,
    [t('passport.field.password')]: who.password,
  })
  await page.getByLabel(t('passport.register.agree')).check()
}

export async function confirm(someone: Visitor, who: Newcomer) {
  const { page, t } = someone
  await expect(heading(page, t('passport.code.confirmTitle'))).toBeVisible()
  await field(page, t('passport.field.code')).fill(await codeInMailbox(someone))
  await button(page, t('passport.code.confirm')).click()
  await expect(heading(page, t('passport.overview.title', { name: who.firstName }))).toBeVisible()
}

/** Follows the link to the mailbox of the demonstration, as the page of the code offers it, and reads the six digits. */
async function codeInMailbox({ page, t }: Visitor): Promise<string> {
  const [mailbox] = await Promise.all([
    page.context().waitForEvent('page'),
    page.getByRole('link', { name: t('passport.code.demoLink') }).click(),
  ])
  const code = mailbox
    .getByRole('listitem')
    .first()
    .getByText(/^\d{6}$/)
  const digits = (await code.textContent())!
  await mailbox.close()
  return digits
}

/** The person in the browser has got a letter with this subject, in the language of the account. */
export async function expectLetter({ page, t, locale }: Visitor, to: Newcomer, subject: string) {
  await page.goto(`${at('passport', locale, '/mailbox')}?contact=${encodeURIComponent(to.login)}`)
  const letter = page.getByRole('listitem').filter({ has: page.getByRole('heading', { name: subject, exact: true }) })
  await expect(letter.first(), t('passport.mailbox.letter')).toBeVisible()
  await expect(page.getByRole('heading', { name: subject }).first().locator('xpath=..')).toHaveAttribute('lang', locale)
}

/** A notice with this title waits in the account; opening it leads to what it is about. */
export async function openNotice({ page, t, open }: Visitor, title: string) {
  await open('passport', '/notices')
  const notice = page.getByRole('listitem').filter({ hasText: title })
  await notice
    .getByRole('button', { name: t('passport.notices.open') })
    .first()
    .click()
  await page.waitForURL((url) => !url.pathname.endsWith('/notices'))
}

/** Ends every other session from a second browser, then leaves that one too: nobody is signed in anywhere. */
export async function signOutEverywhere(browser: Browser, first: Visitor, who: Newcomer, locale: Spoken) {
  const second = await visitor(browser, locale)
  const { page, t, open } = second
  await signIn(second, who.login, who.password)
  await open('passport', '/security')
  await button(page, t('passport.security.endOthers')).click()
  await expect(button(page, t('passport.security.endOthers'))).toBeHidden()
  await first.open('enbek')
  await expect(page.getByRole('main')).toBeVisible()
  await expect(first.page.getByRole('link', { name: t('common.signIn') }).first()).toBeVisible()
  await button(page, t('passport.security.signOut')).first().click()
  await expect(account(second)).toBeHidden()
  for (const portal of ['enbek', 'passport', 'career'] as const) {
    await open(portal)
    await expect(page.getByRole('link', { name: t('common.signIn') }).first(), portal).toBeVisible()
  }
  await page.context().close()
}

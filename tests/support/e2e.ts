import { type Browser, test as base, expect, type Locator, type Page } from '@playwright/test'
import {
  administratorAccount,
  centreAccount,
  citizenAccounts,
  demoPassword,
  hrAccount,
  officerAccounts,
  ownerAccounts,
} from '@/db/seed/accounts'
import { originOf, type Portal } from '@/lib/core/portals'
import type { Locale } from '@/lib/core/text'
import { type Say, say } from '@/lib/messages'

export { expect } from '@playwright/test'

/** The languages in which everything is walked; English is an extra of the public pages. */
export const spoken = ['kk', 'ru'] as const
export type Spoken = (typeof spoken)[number]

export const home = process.env.E2E_BASE ?? 'http://enbek.localhost:3000'

/** The full address of a page: `at('passport', 'kk', '/register')`. */
export const at = (portal: Portal, locale: Locale, path = '/') => `${originOf(portal, home)}/${locale}${path === '/' ? '' : path}`

/** Somebody in a browser of his own, who reads one language. */
export type Visitor = { page: Page; locale: Spoken; t: Say; open: (portal: Portal, path?: string) => Promise<void> }

type SignedIn = Awaited<ReturnType<ReturnType<Page['context']>['storageState']>>

export async function visitor(
  browser: Browser,
  locale: Spoken,
  { as, script = true }: { as?: SignedIn; script?: boolean } = {},
): Promise<Visitor> {
  const context = await browser.newContext({ storageState: as, javaScriptEnabled: script, locale: `${locale}-KZ` })
  return onPage(await context.newPage(), locale)
}

export const onPage = (page: Page, locale: Spoken): Visitor => ({
  page,
  locale,
  t: say(locale),
  open: async (portal, path) => {
    await page.goto(at(portal, locale, path))
  },
})

/** People of the demonstration that the journeys sign in as. */
export const demo = {
  citizen: citizenAccounts[0]!.login,
  owner: ownerAccounts[0]!.login,
  hr: hrAccount.login,
  administrator: administratorAccount.login,
  centre: centreAccount.login,
  esil: officerAccounts.esil.login,
  esilDirector: officerAccounts.esilDirector.login,
  leb: officerAccounts.leb.login,
  ministry: officerAccounts.ministry.login,
  admin2: officerAccounts.admin2.login,
} as const
export type DemoName = keyof typeof demo

/** `signedIn('owner')`: the cookies of a demo account; each worker signs in once for each. */
export const test = base.extend<{ tidy: undefined }, { signedIn: (name: DemoName) => Promise<SignedIn> }>({
  // browsers that a test opened for its people do not run on beside the next ones
  tidy: [
    async ({ browser }, use) => {
      await use(undefined)
      await Promise.all(browser.contexts().map((context) => context.close()))
    },
    { auto: true },
  ],
  signedIn: [
    async ({ browser }, use) => {
      const known = new Map<DemoName, Promise<SignedIn>>()
      const enter = async (name: DemoName) => {
        const someone = await visitor(browser, 'ru')
        await signIn(someone, demo[name], demoPassword)
        if (name === 'owner' || name === 'hr') await actForEmployer(someone)
        const state = await someone.page.context().storageState()
        await someone.page.context().close()
        return state
      }
      await use((name) => {
        if (!known.has(name)) known.set(name, enter(name))
        return known.get(name)!
      })
    },
    { scope: 'worker' },
  ],
})

export async function signIn({ page, t, open }: Visitor, login: string, password: string) {
  await open('passport', '/sign-in')
  const form = page.getByRole('main')
  await field(form, t('passport.field.login')).fill(login)
  await field(form, t('passport.field.password')).fill(password)
  await button(form, t('passport.signIn.submit')).first().click()
  await page.waitForURL((url) => !url.pathname.endsWith('/sign-in'))
  if (isFactorPage(page)) await showFactor({ page, t })
  await expect(account({ page, t })).toBeVisible()
}

const isFactorPage = (page: Page) => new URL(page.url()).pathname.endsWith('/second-factor')

/**
 * A member of staff shows the second factor by the code that the demonstration tells. Each code counts once: when another worker has just used it for
 * the same account, the page tells the next one.
 */
export async function showFactor({ page, t }: Pick<Visitor, 'page' | 't'>) {
  await expect(async () => {
    if (!isFactorPage(page)) return
    const enter = button(page, t('factors.demoEnter'))
    if (!(await enter.isVisible())) await page.reload()
    await enter.click({ timeout: 1_000 })
    await page.waitForURL((url) => !url.pathname.endsWith('/second-factor'), { timeout: 8_000 }).catch(() => page.reload())
    expect(isFactorPage(page)).toBe(false)
  }).toPass({ timeout: 75_000, intervals: [500, 2_000, 5_000] })
}

/** From now on this browser acts for the first organisation of the person. */
async function actForEmployer({ page, t, open }: Visitor) {
  await open('passport', '/organisations')
  if (await page.getByText(t('passport.organisations.now'), { exact: true }).isVisible()) return
  await page
    .getByRole('button', { name: t('passport.organisations.act') })
    .first()
    .click()
  await expect(page).toHaveURL(/\/cabinet\//)
}

/** The way to one's account, at the top of every page: there for whoever has signed in. */
export const account = ({ page, t }: Pick<Visitor, 'page' | 't'>) => page.getByRole('link', { name: `${t('common.account')}: ` })

const escaped = (words: string) => words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
type Within = Page | Locator

/** A field by its whole label, with or without "optional" behind it; folded forms have fields of the same name. */
export const field = (within: Within, label: string) =>
  within.getByLabel(new RegExp(`^${escaped(label)}\\s*(\\([^()]*\\))?\\s*$`)).filter({ visible: true })
export const button = (within: Within, name: string) => within.getByRole('button', { name, exact: true })
export const link = (within: Within, name: string) => within.getByRole('link', { name, exact: true })
export const heading = (within: Within, name: string | RegExp) => within.getByRole('heading', { name })

/** Opens what is folded (`<details>`), once. */
export async function unfold(within: Within, title: string) {
  await within.getByText(title, { exact: true }).first().click()
}

/** Fills fields by their labels. */
export async function fill(within: Within, values: Readonly<Record<string, string>>) {
  for (const [label, value] of Object.entries(values)) await field(within, label).fill(value)
}

/** A word that nobody else in this run uses, so that journeys do not meet: three open syllables. */
export function ownWord(): string {
  const pick = (letters: string) => letters[Math.floor(Math.random() * letters.length)]!
  const word = Array.from({ length: 4 }, () => pick('бгджзклмнпрст') + pick('аеіоуы')).join('')
  return word[0]!.toUpperCase() + word.slice(1)
}

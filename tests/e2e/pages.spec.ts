import type { Page } from '@playwright/test'
import type { Portal } from '@/lib/core/portals'
import type { Locale } from '@/lib/core/text'
import { say } from '@/lib/messages'
import { at, type DemoName, expect, spoken, test } from '../support/e2e'
import { expectAccessible, expectAlternates, expectDecent, watch } from '../support/e2e-inspect'

/** One type of page, who opens it and what is special about it. */
type Kind = {
  /** An address, or a list and the links to follow from it: the first of each that fits. */
  path: string | readonly [list: string, ...links: RegExp[]]
  /** Behind the address that was found. */
  tail?: string
  as?: DemoName
  status?: number
  /** Search engines are told the page in each language. */
  indexed?: boolean
  dark?: boolean
  locales?: readonly Locale[]
}

const aVacancy = /\/(kk|ru|en)\/vacancies\/\d+$/
const uuid = /\/[\da-f-]{36}$/

const kinds: Partial<Record<Portal, readonly Kind[]>> = {
  enbek: [
    { path: '/', indexed: true, dark: true, locales: ['kk', 'ru', 'en'] },
    { path: '/vacancies', indexed: true, dark: true },
    { path: '/vacancies?q=ғфщқұ&region=71&pay=1000000' },
    { path: '/vacancies?schedule=shift&schedule=remote&experience=none&sort=pay' },
    { path: ['/vacancies', aVacancy], indexed: true, dark: true },
    { path: ['/vacancies', aVacancy, /\/employers\/[\da-f-]{36}$/], indexed: true },
    { path: ['/cabinet/vacancies?state=closed', /\/cabinet\/vacancies\/\d+$/, aVacancy], as: 'owner', status: 410 },
    { path: '/resumes', indexed: true },
    { path: ['/resumes', uuid] },
    { path: '/services' },
    { path: '/services/job-seeker', dark: true },
    { path: '/services/job-seeker/check?identity.legalStatus=refugee&work.activity=founder&document.expiresOn=2026-01-01' },
    { path: '/documents' },
    { path: '/centres' },
    { path: '/status' },
    { path: '/nothing-here', status: 404 },
    { path: '/vacancies/999999999', status: 404 },

    { path: '/cabinet/responses', as: 'citizen' },
    { path: ['/cabinet/responses', uuid], as: 'citizen' },
    { path: '/cabinet/resumes', as: 'citizen' },
    { path: '/cabinet/resumes/new', as: 'citizen' },
    { path: ['/cabinet/resumes', uuid], as: 'citizen' },
    { path: ['/cabinet/resumes', uuid], tail: '/preview', as: 'citizen' },
    { path: '/cabinet/resumes/import', as: 'citizen' },
    { path: '/cabinet/resumes/views', as: 'citizen' },
    { path: '/cabinet/resumes/blocks', as: 'citizen' },
    { path: ['/vacancies?pay=500000', aVacancy], tail: '/respond', as: 'citizen' },
    { path: '/cabinet/applications', as: 'citizen' },
    { path: '/cabinet/registration', as: 'citizen' },
    { path: '/cabinet/openings', as: 'citizen' },
    { path: '/cabinet/offers', as: 'citizen' },
    { path: '/cabinet/measures', as: 'citizen' },
    { path: '/cabinet/documents', as: 'citizen' },
    { path: '/cabinet/vacancies', as: 'citizen' },
    { path: '/cabinet/employer', as: 'citizen' },
    { path: '/cabinet/employer/new', as: 'citizen' },

    { path: '/cabinet/vacancies', as: 'owner' },
    { path: '/cabinet/vacancies/new', as: 'owner' },
    { path: ['/cabinet/vacancies?state=published', /\/cabinet\/vacancies\/\d+$/], as: 'owner' },
    { path: ['/cabinet/vacancies?state=published', /\/cabinet\/vacancies\/\d+$/], tail: '/edit', as: 'owner' },
    { path: '/cabinet/candidates', as: 'owner' },
    { path: ['/cabinet/candidates?state=interviewed', uuid], as: 'owner' },
    { path: ['/cabinet/candidates?state=hired', uuid], as: 'hr' },
    { path: ['/resumes', uuid, /\/proposals\/new/], as: 'owner' },
    { path: '/cabinet/imports', as: 'owner' },
    { path: '/cabinet/employer', as: 'owner' },
    { path: '/cabinet/employer/edit', as: 'owner' },
  ],
  career: [
    { path: '/', indexed: true },
    { path: '/?q=аспаз', indexed: true },
    { path: '/occupations/5120-01', indexed: true },
    { path: '/occupations/0000-99', status: 404 },
  ],
  passport: [
    { path: '/' },
    { path: '/sign-in', dark: true },
    { path: '/register' },
    { path: '/recover' },
    { path: '/agreement' },
    { path: '/confirm' },
    { path: '/reset' },
    { path: '/mailbox' },
    { path: '/', as: 'citizen' },
    { path: '/person', as: 'citizen' },
    { path: '/security', as: 'citizen' },
    { path: '/data', as: 'citizen' },
    { path: '/first-entry?link=none' },
    { path: '/notices', as: 'citizen' },
    { path: '/keys', as: 'citizen' },
    { path: '/organisations', as: 'citizen' },
    { path: '/organisations', as: 'owner' },
    { path: '/organisations/join?token=none', as: 'citizen' },
  ],
  staff: [
    { path: '/', as: 'administrator' },
    { path: '/', as: 'centre' },
    { path: '/employers', as: 'centre' },
    { path: '/employers?state=verified', as: 'centre' },
    { path: ['/employers', uuid], as: 'centre' },
    { path: '/moderation', as: 'centre' },
    { path: ['/moderation', /\/moderation\/\d+$/], as: 'centre' },
    { path: '/imports', as: 'administrator' },
    { path: '/queue', as: 'administrator' },
    { path: '/calendar', as: 'administrator' },
    { path: '/params', as: 'administrator' },
    { path: ['/params', /\/params\/[\w.]+$/], as: 'administrator' },
    { path: '/journal', as: 'administrator' },
    { path: '/exchange', as: 'administrator' },
    { path: '/corrections', as: 'administrator' },
    { path: '/centres', as: 'administrator' },
    { path: '/failures', as: 'administrator', locales: ['kk'] },
    { path: '/failures/new', as: 'administrator', locales: ['ru'] },
    { path: '/access', as: 'administrator' },
    { path: '/access/applications', as: 'administrator', locales: ['ru'] },
    { path: '/access/applications/new', as: 'administrator', locales: ['kk'] },
    { path: '/access/users', as: 'administrator', locales: ['kk'] },
    { path: ['/access/users', uuid], as: 'administrator', locales: ['ru'] },
    { path: '/access/sessions', as: 'administrator', locales: ['kk'] },
    { path: '/access/sign-ins', as: 'administrator', locales: ['ru'] },
    { path: '/access/blocked', as: 'administrator', locales: ['kk'] },
    { path: '/access/journal', as: 'administrator', locales: ['ru'] },
    { path: '/access/journal/print', as: 'administrator', locales: ['kk'] },
    { path: '/access/seal', as: 'administrator', locales: ['kk'] },
    { path: '/access/systems', as: 'administrator', locales: ['ru'] },
    { path: '/access/patterns', as: 'administrator', locales: ['kk'] },
    { path: '/access/protected', as: 'administrator', locales: ['ru'] },
    { path: '/access/personal-data', as: 'administrator', locales: ['kk'] },
    { path: '/access/personal-data/requests', as: 'administrator', locales: ['ru'] },
    { path: '/access/personal-data/consents', as: 'administrator', locales: ['kk'] },
    { path: '/access/review', as: 'esilDirector', locales: ['ru'] },
    { path: '/access/questions', as: 'esilDirector', locales: ['kk'] },
    { path: '/corrections', as: 'leb' },
    { path: '/', as: 'esil' },
    { path: '/cases', as: 'esil' },
    { path: '/cases/new', as: 'esil' },
    { path: '/cards', as: 'esil' },
    { path: ['/cards', uuid], as: 'esil' },
    { path: '/unemployed', as: 'esil' },
    { path: '/unemployed/drafts', as: 'esil' },
    { path: '/visits', as: 'esil' },
    { path: '/mediation', as: 'esil' },
    { path: '/measures', as: 'esil' },
    { path: '/exchange', as: 'esil', status: 404 },
    { path: '/journal', as: 'centre', status: 404 },
  ],
}

for (const [portal, pages] of Object.entries(kinds) as [Portal, readonly Kind[]][]) {
  for (const kind of pages)
    for (const locale of kind.locales ?? spoken) {
      const { path, tail = '', as, status = 200 } = kind
      const title = `${[path].flat().map(String).join(' → ')}${tail}`
      test(`${portal} ${locale} ${as ?? 'guest'}: ${title}`, async ({ browser, signedIn }) => {
        const context = await browser.newContext({ storageState: as && (await signedIn(as)), colorScheme: 'light' })
        const page = await context.newPage()
        const address = (await found(page, portal, locale, path)) + tail
        const { complaints, foreign } = watch(page)
        const answer = await page.goto(address)
        expect(answer?.status(), address).toBe(status)
        await expectDecent(page, answer, locale)
        if (kind.indexed) await expectAlternates(page)
        await expectAccessible(page, 'light')
        if (kind.dark) {
          await page.emulateMedia({ colorScheme: 'dark' })
          await expectAccessible(page, 'dark')
        }
        expect(complaints, 'the browser complains about nothing').toEqual([])
        expect(foreign, 'nothing is asked of another host').toEqual([])
        await context.close()
      })
    }
}

/** The address of a page, found as a person would: from the list by its links. */
async function found(page: Page, portal: Portal, locale: Locale, path: Kind['path']): Promise<string> {
  if (typeof path === 'string') return at(portal, locale, path)
  const [list, ...links] = path
  let address = at(portal, locale, list)
  for (const like of links) {
    await page.goto(address)
    const hrefs = await page.getByRole('link').evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).href))
    const next = hrefs.find((href) => href !== address && like.test(href.replace(/\?.*/, '')))
    expect(next, `${address} leads to ${like}`).toBeTruthy()
    address = next!
  }
  return address
}

test.describe('what is not one’s own is not there', () => {
  const staffPages = [
    ...['/', '/employers', '/moderation', '/imports', '/queue', '/calendar', '/params', '/journal'],
    ...['/cases', '/cards', '/unemployed', '/visits', '/mediation', '/measures', '/corrections', '/exchange'],
  ]
  const nothing = say('ru')('common.notFoundTitle')

  test('a guest is asked to sign in at the staff door, a citizen finds no staff pages', async ({ browser, signedIn }) => {
    test.setTimeout(90_000)
    const guest = await browser.newPage()
    const citizen = await browser.newPage({ storageState: await signedIn('citizen') })
    for (const path of staffPages) {
      await guest.goto(at('staff', 'ru', path))
      await expect(guest, path).toHaveURL(/\/\/passport\..*\/ru\/sign-in/)
      await expect(guest.getByRole('heading', { level: 1, name: say('ru')('passport.signIn.title') })).toBeVisible()
      expect((await citizen.goto(at('staff', 'ru', path)))?.status(), path).toBe(404)
      await expect(citizen.getByRole('heading', { level: 1, name: nothing })).toBeVisible()
    }
  })

  test('a guest is asked to sign in for a cabinet, a stranger finds nothing', async ({ browser, signedIn }) => {
    test.setTimeout(90_000)
    const owner = await browser.newPage({ storageState: await signedIn('owner') })
    const citizen = await browser.newPage({ storageState: await signedIn('citizen') })
    const guest = await browser.newPage()
    const private_ = [
      [citizen, await found(owner, 'enbek', 'ru', ['/cabinet/candidates', uuid])],
      [citizen, await found(owner, 'enbek', 'ru', ['/cabinet/vacancies', /\/cabinet\/vacancies\/\d+$/])],
      [owner, await found(citizen, 'enbek', 'ru', ['/cabinet/responses', uuid])],
      [owner, await found(citizen, 'enbek', 'ru', ['/cabinet/resumes', uuid])],
    ] as const
    for (const [stranger, address] of private_) {
      expect((await stranger.goto(address))?.status(), address).toBe(404)
      await expect(stranger.getByRole('heading', { level: 1, name: nothing })).toBeVisible()
      await guest.goto(address)
      await expect(guest.getByRole('heading', { level: 1, name: say('ru')('passport.signIn.title') })).toBeVisible()
    }
  })
})

import type { Browser, Locator } from '@playwright/test'
import { root } from '@/scripts/lib/env'
import { run } from '@/scripts/lib/run'
import { button, expect, heading, home, ownWord, type Spoken, test, type Visitor, visitor } from './e2e'
import { expectAccessible } from './e2e-inspect'
import type { Prepared, PreparedOfficer, Wanted, WantedOfficer } from './e2e-services-state'

/** Asks the process that prepares people and vacancies in the suite's database for one thing. */
async function ask<T>(task: string, argument: object): Promise<T> {
  const hooks = ['--import', 'tsx', '--import', './scripts/lib/server-only.mjs', 'tests/support/e2e-services-state.ts']
  const { code, output } = await run(process.execPath, [...hooks, task, JSON.stringify(argument)], { cwd: root, env: process.env })
  if (code !== 0) throw new Error(`${task}: ${output}`)
  return JSON.parse(output.trim().split('\n').at(-1)!)
}

/** Somebody with an account and an open session, registered at the centre of Esil or not yet. */
export const prepare = (locale: Spoken, registered?: Wanted['registered']): Promise<Prepared> =>
  ask('person', { locale, lastName: `${ownWord()}ова`, ...(registered ? { registered } : {}) })

/** A specialist of the centre of Esil, or an administrator, whom no other journey uses, with an open session. */
export const prepareOfficer = (locale: Spoken, role: WantedOfficer['role'] = 'centre_specialist'): Promise<PreparedOfficer> =>
  ask('officer', { locale, lastName: `${ownWord()}ов`, role })

/** The same person registers as a job seeker again. */
export const registerAgain = ({ cardId }: Prepared): Promise<null> => ask('again', { cardId })

/** A vacancy of a cook that the demonstration's first employer has published; `far` = in another city. */
export const prepareVacancy = (owner: string, word: string, far = false): Promise<number> => ask('vacancy', { owner, word, far })

/** Lets a daily job run now, if wanted, and waits for what comes of it for this person's card: the id. */
export const ofCard = ({ cardId }: Prepared, kind: 'proposal' | 'draft', job?: string): Promise<string> =>
  ask('made', { kind, cardId, job })

/** The person with a telephone in the hand, signed in; a telephone without JavaScript too. */
export async function onPhone(browser: Browser, locale: Spoken, { token }: { token: string }, { script = true } = {}): Promise<Visitor> {
  const session = { name: 'enbek.session', value: token, domain: `.${new URL(home).hostname}`, path: '/', expires: -1 }
  const someone = await visitor(browser, locale, {
    as: { cookies: [{ ...session, httpOnly: true, secure: false, sameSite: 'Lax' }], origins: [] },
    script,
  })
  await someone.page.setViewportSize({ width: 390, height: 844 })
  return someone
}

/** These journeys bring a telephone and a desk of their own: once, not for each kind of screen. */
export const onceOnDesktop = () =>
  test.beforeEach(({ browserName: _ }, { project }) => {
    test.skip(project.name !== 'desktop', 'brings both screens itself')
  })

/** The page is decent: nothing scrolls sideways, and axe finds nothing. */
export async function inspect({ page }: Visitor) {
  const { width } = page.viewportSize()!
  // an act may be leading to another page just now
  await page.waitForFunction(() => document.readyState === 'complete')
  expect.soft(await page.evaluate(() => document.documentElement.scrollWidth), `${page.url()} scrolls sideways`).toBeLessThanOrEqual(width)
  await expectAccessible(page, 'light')
}

/** The file behind a link, as this browser gets it. */
export async function expectPdf({ page }: Visitor, link: Locator) {
  const type = await page.evaluate(async (url) => (await fetch(url)).headers.get('content-type'), (await link.getAttribute('href'))!)
  expect(type).toBe('application/pdf')
}

export type Answers = Readonly<Record<string, string>>

/** Fills questions of a service by their names, whatever kind of field each is. */
export async function answer({ page }: Visitor, answers: Answers) {
  for (const [name, value] of Object.entries(answers)) {
    const named = page.getByRole('main').locator(`[name="answers.${name}"]`)
    const kind = await named.first().evaluate((field) => (field instanceof HTMLInputElement ? field.type : field.tagName.toLowerCase()))
    if (kind === 'select') await named.selectOption(value)
    else if (kind === 'checkbox' && (await named.count()) === 1) await named.check()
    else if (kind === 'checkbox' || kind === 'radio') await named.and(page.locator(`[value="${value}"]`)).check()
    else await named.fill(value)
  }
}

/** The pages of a job seeker's application, in their order, with answers that fit. */
export const pagesOfApplication = (expiresOn: string): Readonly<Record<string, Answers>> => ({
  identity: { legalStatus: 'citizen', phone: '+7 701 123 45 67' },
  document: { kind: 'id_card', number: '012345678', expiresOn },
  home: { district: 'Есіл ауданы · 711210000', street: 'Достық көшесі, 5' },
  education: { level: 'secondary' },
  work: { activity: 'none', reason: 'own_wish' },
  wishes: { occupation: '5120-01', payFrom: '180000', purpose: 'permanent' },
  status: {},
  consent: { processing: 'on', publish: 'on' },
})

/** Fills in page after page; each is looked at when `look` says so. */
export async function fillApplication(someone: Visitor, pages: Readonly<Record<string, Answers>>, look = false) {
  const { page, t } = someone
  for (const [step, answers] of Object.entries(pages)) {
    await page.waitForURL((url) => url.pathname.endsWith(`/${step}`))
    if (look) await inspect(someone)
    await answer(someone, answers)
    await button(page.getByRole('main'), t('services.step.next')).click()
  }
  await page.waitForURL((url) => !url.pathname.endsWith('/consent'))
}

/** As large as a photo from a phone. */
const scan = Buffer.concat([Buffer.from('%PDF-1.7 құжат\n'), Buffer.alloc(3_000_000, ' ')])

/** Attaches the copy of the identity document. */
async function attachIdentity({ page, t }: Visitor, expiresOn: string) {
  const form = page
    .getByRole('main')
    .locator('form')
    .filter({ has: page.locator('input[type=file]') })
    .first()
  await form.locator('input[type=file]').setInputFiles({ name: 'құжат.pdf', mimeType: 'application/pdf', buffer: scan })
  await form.locator('[name=expiresOn]').fill(expiresOn)
  await button(form, t('services.papers.add')).click()
  await expect(page.getByText('құжат.pdf').first()).toBeVisible()
}

/** Everything up to the signed application, as the person does it. Returns the address of the application. */
export async function applyByPortal(person: Visitor, expiresOn: string, look = false): Promise<string> {
  const { page, t, open } = person
  await open('enbek', '/services/job-seeker')
  if (look) await inspect(person)
  await button(page.getByRole('main'), t('services.page.apply')).click()
  await fillApplication(person, pagesOfApplication(expiresOn), look)
  await attachIdentity(person, expiresOn)
  if (look) await inspect(person)
  const application = page.url().replace(/\/papers.*/, '')
  await page.goto(`${application}/review`)
  if (look) await inspect(person)
  await button(page, t('services.review.prepare')).click()
  await expect(heading(page, t('services.sign.title')).first()).toBeVisible()
  if (look) await inspect(person)
  return application
}

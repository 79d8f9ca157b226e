import { addDays, type Day, dayOf } from '@/lib/core/calendar'
import { syntheticIin } from '@/lib/core/identifiers'
import { codeOfStep, stepAt } from '@/lib/factors/totp'
import { staffAccess } from '@/lib/services/definitions/staff-access'
import { at, button, expect, field, ownWord, type Visitor } from './e2e'
import { type Answers, answer, inspect } from './e2e-services'

export const today: Day = dayOf(new Date())

/** Somebody who has just begun to work at the centre of Esil, Astana, and the letter that asks for his access. */
export type Recruit = { lastName: string; name: string; iin: string; login: string; headEmail: string; outNumber: string; password: string }

const digits = () => String(Math.floor(Math.random() * 1e9)).padStart(9, '0')

export function recruit(): Recruit {
  const own = digits()
  const lastName = `${ownWord()}ов`
  const birth = addDays('1975-01-01', Math.floor(Math.random() * 9_000))
  return {
    lastName,
    name: `${lastName} Дархан`,
    iin: syntheticIin(birth, 'M', 1_000 + Math.floor(Math.random() * 3_900)),
    login: `d${own}@demo.enbek.localhost`,
    headEmail: `kense${own}@demo.enbek.localhost`,
    outNumber: `12-3/${own}`,
    password: `құс жолы ${own.slice(0, 5)} тобылғы`,
  }
}

/** The answers to appendix 1, page after page. */
const pagesOf = (who: Recruit, orderDay: Day): Readonly<Record<string, Answers>> => ({
  purpose: { kind: 'create', why: 'Мансап орталығына жаңа маман қабылданды' },
  order: { orderKind: 'hiring', orderNumber: '17-ж', orderDay },
  identity: {
    lastName: who.lastName,
    firstName: 'Дархан',
    iin: who.iin,
    login: who.login,
    mobilePhone: '+7 701 123 45 67',
    addresses: '127.0.0.1\n::1',
  },
  post: { post: 'Маман', unit: 'Есіл ауданының мансап орталығы', district: 'Есіл ауданы · 711210000' },
  systems: { systems: '5' },
  labour: { functions: 'serve' },
  letter: { outNumber: who.outNumber, outDay: today, inNumber: `кір-${who.outNumber}`, inDay: today },
  head: { email: who.headEmail, headName: 'Жүнісов Бекзат Асқарұлы', headPost: 'Директор' },
})

const scan = { name: 'көшірме.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.7 көшірме\n') }

/** Fills in one row of appendix 1 and attaches the copies, up to the page that says what comes next. */
async function fillRow(someone: Visitor, way: 'letter' | 'acms', who: Recruit, orderDay: Day, look: boolean) {
  const { page, t, locale, open } = someone
  const main = page.getByRole('main')
  const { letter, ...rest } = pagesOf(who, orderDay)
  const { head, ...first } = rest
  await open('staff', '/access/applications/new')
  await main.getByLabel(t(`applications.${way}`)).check()
  await button(main, t('applications.begin')).click()
  for (const [step, answers] of Object.entries(way === 'letter' ? { ...first, letter, head } : rest)) {
    await page.waitForURL((url) => url.pathname.endsWith(`/${step}`))
    if (look && step === 'systems') await inspect(someone)
    await answer(someone, answers!)
    await button(main, t('services.step.next')).click()
  }
  await page.waitForURL((url) => url.pathname.endsWith('/papers'))
  if (look) await inspect(someone)
  for (const paper of way === 'letter' ? ['order', 'letter'] : ['order']) {
    const row = main.getByRole('listitem').filter({ hasText: staffAccess.papers[paper]!.label[locale] })
    await row.locator('input[type=file]').setInputFiles(scan)
    await button(row, t('services.papers.add')).click()
    if (way === 'letter' && paper === 'order') await expect(row.getByText(t('services.papers.done'))).toBeVisible()
  }
  await page.waitForURL(/\/applications\/[\da-f-]{36}$/)
  if (look) await inspect(someone)
}

const idIn = ({ page }: Visitor) => /applications\/([\da-f-]{36})/.exec(page.url())![1]!

/** The administrator enters an official letter and registers it (A349-14.a). Returns the id of the application. */
export async function enterLetter(administrator: Visitor, who: Recruit, orderDay: Day): Promise<string> {
  await fillRow(administrator, 'letter', who, orderDay, true)
  await button(administrator.page.getByRole('main'), administrator.t('applications.register')).click()
  await administrator.page.waitForURL(/done=enter/)
  return idIn(administrator)
}

/** A head files through the system, signed with a key of this browser. Returns the id of the application. */
export async function fileSigned(head: Visitor, who: Recruit, orderDay: Day): Promise<string> {
  const { page, t } = head
  await fillRow(head, 'acms', who, orderDay, false)
  await button(page, t('applications.prepare')).click()
  await page.waitForURL((url) => url.pathname.endsWith('/sign'))
  await inspect(head)
  await button(page, t('signatures.panel.key')).click()
  await page.waitForURL(/done=submit/)
  return idIn(head)
}

/** The letter to the corporate e-mail, once it has come: its text and the one-time link in it, on the page in the reader's own language. */
export async function letterTo({ page, locale }: Visitor, email: string): Promise<{ text: string; link: string | null }> {
  const letter = page.getByRole('main').getByRole('listitem').first()
  await expect(async () => {
    await page.goto(`${at('passport', locale, '/mailbox')}?contact=${encodeURIComponent(email)}`)
    await expect(letter).toBeVisible({ timeout: 1_000 })
  }).toPass({ timeout: 30_000 })
  const text = (await letter.textContent())!
  const inText = letter.getByRole('link')
  const link = (await inText.count()) === 0 ? null : (await inText.first().getAttribute('href'))!
  return { text, link: link?.replace(/\/(kk|ru|en)\//, `/${locale}/`) ?? null }
}

/** Gives login and password; where it leads is the test's to say. */
export async function givePassword({ page, t, open }: Visitor, login: string, password: string) {
  await open('passport', '/sign-in')
  const main = page.getByRole('main')
  await field(main, t('passport.field.login')).fill(login)
  await field(main, t('passport.field.password')).fill(password)
  await button(main, t('passport.signIn.submit')).first().click()
}

/** Adds the authenticator application: reads its key from the page as a telephone would, and gives the first code. */
export async function enrolTotp(someone: Visitor) {
  const { page, t } = someone
  await button(page, t('factors.totpBegin')).click()
  const key = page.getByText(/^([A-Z2-7]{4} ){7}[A-Z2-7]{4}$/)
  await expect(key).toBeVisible()
  await inspect(someone)
  const secret = (await key.textContent())!.replaceAll(' ', '')
  await field(page, t('factors.firstCode')).fill(codeOfStep(secret, stepAt(new Date())))
  await button(page, t('factors.confirmTotp')).click()
}

/** Until the house and the portal have heard of it: opens the page anew. */
export async function seen(
  { page, open }: Visitor,
  portal: Parameters<Visitor['open']>[0],
  path: string,
  what: ReturnType<typeof page.locator>,
) {
  await expect(async () => {
    await open(portal, path)
    await expect(what).toBeVisible({ timeout: 1_000 })
  }).toPass({ timeout: 30_000 })
}

import { refused } from '@/lib/access/applications/words'
import { breachNames, breachSourceNames } from '@/lib/access/block/words'
import { form2Columns } from '@/lib/access/form2'
import { staffClosed } from '@/lib/accounts/words'
import { purposeNames } from '@/lib/cards/words'
import { addDays } from '@/lib/core/calendar'
import { day } from '@/lib/core/format'
import { kindNames as protections } from '@/lib/protection/words'
import { findingNames } from '@/lib/questions/words'
import { staffAccess } from '@/lib/services/definitions/staff-access'
import { button, expect, field, heading, link, test, type Visitor, visitor } from '../support/e2e'
import { enrolTotp, enterLetter, fileSigned, givePassword, letterTo, recruit, seen, today } from '../support/e2e-access'
import { inspect, onceOnDesktop, onPhone, prepare, prepareOfficer } from '../support/e2e-services'
import { atDesk, press, stepUp } from '../support/e2e-staff'

onceOnDesktop()
const { approve, refuse } = staffAccess.moves

/** Looks for somebody's card; what is typed goes into no address. */
async function find({ page, t, open }: Visitor, words: string) {
  await open('staff', '/cards')
  await field(page, t('cards.query')).fill(words)
  await button(page, t('staff.list.find')).click()
  await page.waitForURL(/[?&]q=/)
}

test('an order of more than a year is not approved, and the refusal goes to the corporate mail (scenario 17)', async ({
  browser,
  signedIn,
}) => {
  test.setTimeout(300_000)
  const who = recruit()
  const first = await onPhone(browser, 'ru', await prepareOfficer('ru', 'administrator'))
  const second = await atDesk(browser, 'kk', signedIn, 'administrator')
  const { page, t } = second
  let application = ''

  await test.step('with an order of 366 days ago it can be signed and filed: a person decides', async () => {
    application = await fileSigned(first, who, addDays(today, -366))
    await expect(first.page.getByText(staffAccess.conditions.order!.no.ru)).toBeVisible()
  })
  await test.step('who has filed it does not decide it', async () => {
    await expect(first.page.getByText(first.t('applications.notYours'))).toBeVisible()
    await expect(button(first.page, approve!.label.ru)).toBeHidden()
    await inspect(first)
  })
  await test.step('another cannot approve it, which is said with the clause', async () => {
    await second.open('staff', `/access/applications/${application}`)
    await stepUp(second)
    await expect(page.getByText(refused.order.kk)).toBeVisible()
    await expect(button(page, approve!.label.kk)).toBeHidden()
  })
  await test.step('it is refused with a ground and words', async () => {
    const main = page.getByRole('main')
    await main.locator('summary').filter({ hasText: refuse!.label.kk }).click()
    await main.getByLabel(staffAccess.grounds.order!.text.kk).check()
    await main.locator('details[open] textarea').fill('Бұйрық бір жылдан бұрын бекітілген.')
    await button(main, refuse!.label.kk).click()
    await expect(page.getByText(t('services.desk.done', { move: refuse!.label.kk }))).toBeVisible()
    await inspect(second)
  })
  await test.step('the answer tells the ground, and opens nothing', async () => {
    const letter = await letterTo(await visitor(browser, 'kk'), who.headEmail)
    expect(letter.text).toContain('Бұйрық бір жылдан бұрын бекітілген.')
    expect(letter.link).toBeNull()
  })
})

test('from the letter to the desk, and out again: only a new application opens what is closed (scenario 17)', async ({
  browser,
  signedIn,
}) => {
  test.setTimeout(420_000)
  const who = recruit()
  const first = await atDesk(browser, 'kk', signedIn, 'admin2')
  const second = await atDesk(browser, 'ru', signedIn, 'administrator')
  const officer = await visitor(browser, 'ru')
  await officer.page.setViewportSize({ width: 390, height: 844 })
  const { page, t } = officer
  let temporary = ''

  await test.step('an administrator enters the official letter', async () => {
    await enterLetter(first, who, addDays(today, -10))
    await expect(heading(first.page, new RegExp(who.lastName)).first()).toBeVisible()
  })
  await test.step('who has entered it does not decide it', async () => {
    await expect(first.page.getByText(first.t('applications.notYours'))).toBeVisible()
    await expect(button(first.page, approve!.label.kk)).toBeHidden()
  })
  await test.step('another administrator finds it among those that wait, and approves', async () => {
    await second.open('staff', '/access/applications')
    await second.page.getByRole('link', { name: new RegExp(who.lastName) }).click()
    await second.page.waitForURL(/\/applications\/[\da-f-]{36}/)
    await stepUp(second)
    await button(second.page, approve!.label.ru).click()
    await expect(second.page.getByText(second.t('services.desk.done', { move: approve!.label.ru }))).toBeVisible()
    await inspect(second)
  })
  await test.step('the link of the letter shows the password once', async () => {
    const letter = await letterTo(officer, who.headEmail)
    expect(letter.text).toContain(who.login)
    await page.goto(letter.link!)
    await button(page, t('firstEntry.show')).click()
    const password = page.getByRole('status').getByText(/^[2-9a-z]{5}(-[2-9a-z]{5}){3}$/)
    await expect(password).toBeVisible()
    await inspect(officer)
    temporary = (await password.textContent())!
    const somebody = await visitor(browser, 'ru')
    await somebody.page.goto(letter.link!)
    await expect(somebody.page.getByText(t('firstEntry.spentTitle'))).toBeVisible()
  })
  await test.step('the temporary password opens nothing but its own change', async () => {
    await link(page, t('firstEntry.signIn')).click()
    await givePassword(officer, who.login, temporary)
    await page.waitForURL(/\/first-password$/)
    await officer.open('staff', '/cards')
    await page.waitForURL(/\/first-password$/)
    await inspect(officer)
    await field(page, t('passport.field.newPassword')).fill(temporary)
    await button(page, t('firstEntry.change')).click()
    await expect(page.getByRole('alert').filter({ hasText: /./ }).first()).toBeVisible()
    await field(page, t('passport.field.newPassword')).fill(who.password)
    await button(page, t('firstEntry.change')).click()
  })
  await test.step('a second factor is added before anything else opens', async () => {
    await page.waitForURL(/\/second-factor/)
    await officer.open('staff', '/cards')
    await page.waitForURL(/\/second-factor/)
    await enrolTotp(officer)
    await page.waitForURL(/\/security\/codes/)
    await button(page, t('factors.codesKeep')).click()
    await page.waitForURL((url) => !url.pathname.endsWith('/codes'))
  })
  await test.step('the desk opens with the rights of the application, and no others', async () => {
    await officer.open('staff', '/cards')
    await expect(heading(page, t('cards.title')).first()).toBeVisible()
    await officer.open('staff', '/access/applications')
    await expect(heading(page, t('applications.title'))).toBeHidden()
  })
  await test.step('the journal of form 2 has the row, column by column', async () => {
    const row = second.page.getByRole('row').filter({ hasText: who.outNumber })
    await seen(second, 'staff', '/access/journal', row)
    await expect(second.page.getByRole('columnheader')).toHaveText(form2Columns.map(({ ru }) => ru))
    await expect(row.getByRole('cell')).toHaveCount(form2Columns.length)
    await expect(row.getByRole('cell').nth(1)).toContainText(`кір-${who.outNumber}`)
    await expect(row.getByRole('cell').nth(4)).toContainText(`приказ № 17-ж от ${day('ru', addDays(today, -10))}`)
    await inspect(second)
  })
  await test.step('a breach is recorded: the account is blocked', async () => {
    const { page: desk, t: said } = second
    await second.open('staff', `/access/users?q=${encodeURIComponent(who.lastName)}`)
    await desk.getByRole('link', { name: new RegExp(who.lastName) }).click()
    await link(desk, said('desk.user.record')).click()
    const form = desk.locator('form').filter({ has: button(desk, said('block.one.block')) })
    await field(form, said('block.one.breachKind')).selectOption(breachNames.left_open.ru)
    await field(form, said('block.one.source')).selectOption(breachSourceNames.administrator.ru)
    await field(form, said('block.one.happenedOn')).fill(today)
    await field(form, said('block.one.what')).fill('Рабочее место осталось открытым на весь обед.')
    await inspect(second)
    await button(form, said('block.one.block')).click()
    await expect(desk.getByText(said('block.one.closedText'))).toBeVisible()
    await inspect(second)
  })
  await test.step('the open session is over at its next request; at the door it is said what opens the account', async () => {
    await officer.open('staff', '/cards')
    await expect(heading(page, t('cards.title'))).toBeHidden()
    await givePassword(officer, who.login, who.password)
    await expect(page.getByText(staffClosed('blocked', 'breach').ru)).toBeVisible()
    await inspect(officer)
  })
})

test('whose card is opened sees it and asks why; a protected person is found by nobody but in need (scenario 17)', async ({
  browser,
  signedIn,
}) => {
  test.setTimeout(300_000)
  const [open, hidden, own] = await Promise.all([
    prepare('kk', { kind: 'job_seeker', daysAgo: 20 }),
    prepare('ru', { kind: 'job_seeker', daysAgo: 20 }),
    prepareOfficer('ru'),
  ])
  const officer = await onPhone(browser, 'ru', own)
  const person = await onPhone(browser, 'kk', open)
  const { page, t } = officer
  const words = 'Картамды не үшін аштыңыз?'

  await test.step('a card is found by its IIN and opens for a purpose and a number', async () => {
    await find(officer, open.iin)
    expect(page.url()).not.toContain(open.iin)
    await page
      .getByRole('main')
      .getByRole('link', { name: new RegExp(open.lastName) })
      .click()
    await inspect(officer)
    await expect(page.getByText(open.iin)).toBeHidden()
    await page.getByLabel(t('cards.purpose')).selectOption('visit')
    await field(page, t('cards.about')).fill('В-17')
    await press(officer, t('cards.open'))
    await expect(heading(page, new RegExp(open.lastName)).first()).toBeVisible()
    await inspect(officer)
  })
  await test.step('the person sees it without the name, and asks why', async () => {
    const row = person.page.getByRole('article').filter({ hasText: purposeNames.visit.kk })
    await seen(person, 'enbek', '/cabinet/openings', row)
    await expect(row).toContainText('В-17')
    await expect(person.page.getByRole('main')).not.toContainText(own.lastName)
    await inspect(person)
    await row.getByText(person.t('openings.ask')).click()
    await field(row, person.t('openings.askWords')).fill(words)
    await button(row, person.t('openings.send')).click()
    await expect(row.getByText(person.t('openings.asked'))).toBeVisible()
    await inspect(person)
  })
  await test.step('the head of the centre answers, and the person reads it', async () => {
    const head = await atDesk(browser, 'kk', signedIn, 'esilDirector')
    const asked = head.page.getByRole('row').filter({ hasText: own.lastName })
    await seen(head, 'staff', '/access/questions', asked)
    await asked.getByRole('link').first().click()
    await expect(head.page.getByText(words)).toBeVisible()
    await head.page.getByLabel(findingNames.justified.kk).check()
    await field(head.page, head.t('oversight.questions.answer')).fill('Сіз сол күні орталыққа келгенсіз.')
    await inspect(head)
    await press(head, head.t('oversight.questions.send'))
    await seen(person, 'enbek', '/cabinet/openings', person.page.getByText('Сіз сол күні орталыққа келгенсіз.'))
  })
  await test.step('an administrator takes somebody under protection', async () => {
    const administrator = await atDesk(browser, 'ru', signedIn, 'administrator')
    const { page: desk, t: said } = administrator
    await administrator.open('staff', '/access/protected')
    await field(desk, said('oversight.protection.iin')).fill(hidden.iin)
    await field(desk, said('oversight.protection.kind')).selectOption(protections.asylum.ru)
    await field(desk, said('oversight.protection.ground')).fill('Удостоверение № 12')
    await button(desk, said('oversight.protection.save')).click()
    await expect(desk.getByText(said('oversight.protection.nobody'))).toBeVisible()
    await inspect(administrator)
  })
  await test.step('the officer finds nobody, neither by IIN nor by the address of the card', async () => {
    await officer.open('staff', `/cards/${hidden.cardId}`)
    await expect(page.getByRole('main')).not.toContainText(hidden.lastName)
    await find(officer, hidden.iin)
    await expect(page.getByText(t('cards.empty'))).toBeVisible()
    await expect(page.getByRole('main')).not.toContainText(hidden.lastName)
  })
  await test.step('in need it opens, with a reason of more than a few letters', async () => {
    await page.getByText(t('oversight.protection.glass')).click()
    const purpose = field(page, t('oversight.questions.purpose'))
    const reason = field(page, t('oversight.protection.glassReason'))
    await purpose.selectOption('registering')
    await reason.fill('Надо')
    await button(page, t('oversight.protection.glassOpen')).click()
    await expect(reason).toHaveAttribute('aria-invalid', 'true')
    await expect(page.getByText('Нужно не меньше 20 знаков')).toBeVisible()
    await expect(purpose).toHaveValue('registering')
    await expect(reason).toHaveValue('Надо')
    await inspect(officer)
    await reason.fill('Человек сидит в центре, справка нужна сегодня')
    await button(page, t('oversight.protection.glassOpen')).click()
    await page.waitForURL(new RegExp(`/cards/${hidden.cardId}`))
    await expect(heading(page, new RegExp(hidden.lastName)).first()).toBeVisible()
  })
  await test.step('the person sees that it was opened in need', async () => {
    const watched = await onPhone(browser, 'ru', hidden)
    await seen(watched, 'enbek', '/cabinet/openings', watched.page.getByText(watched.t('openings.emergency')))
    await inspect(watched)
  })
})

test('a passkey is made in the browser and is the second factor of the next entry', async ({ browser }) => {
  test.setTimeout(90_000)
  const own = await prepareOfficer('kk')
  const officer = await onPhone(browser, 'kk', own)
  const { page, t } = officer
  const devtools = await page.context().newCDPSession(page)
  await devtools.send('WebAuthn.enable')
  await devtools.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  })
  await test.step('makes a passkey on the page of the account', async () => {
    await officer.open('passport', '/security')
    await inspect(officer)
    await field(page, t('factors.passkeyName')).fill('Жұмыс ноутбугі')
    await button(page, t('factors.passkeyMake')).click()
    await page.waitForURL(/\/security\/codes/)
    await button(page, t('factors.codesKeep')).click()
    await page.waitForURL((url) => url.pathname.endsWith('/security'))
    await expect(page.getByText('Жұмыс ноутбугі', { exact: true })).toBeVisible()
  })
  await test.step('enters again with the password and the passkey', async () => {
    await page.context().clearCookies()
    await givePassword(officer, own.email, own.password)
    await page.waitForURL(/\/second-factor/)
    await inspect(officer)
    await button(page, t('factors.usePasskey')).click()
    await page.waitForURL((url) => !url.pathname.endsWith('/second-factor'))
    await officer.open('staff', '/cards')
    await expect(heading(page, t('cards.title')).first()).toBeVisible()
  })
})

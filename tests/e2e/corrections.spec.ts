import { fieldNames, stateNames } from '@/lib/corrections/words'
import { button, expect, field, fill, spoken, test } from '../support/e2e'
import { inspect, onceOnDesktop, prepare } from '../support/e2e-services'
import { atDesk, openCard, press, stepUp } from '../support/e2e-staff'

onceOnDesktop()

for (const locale of spoken)
  test(`${locale}: a record is corrected only by the ministry’s letter and two administrators (scenario 18)`, async ({
    browser,
    signedIn,
  }) => {
    test.setTimeout(240_000)
    const someone = await prepare(locale, { kind: 'job_seeker', daysAgo: 10 })
    const body = await atDesk(browser, locale, signedIn, 'leb')
    const ministry = await atDesk(browser, locale, signedIn, 'ministry')
    const first = await atDesk(browser, locale, signedIn, 'administrator')
    const second = await atDesk(browser, locale, signedIn, 'admin2')
    const { page, t } = body
    const right = `${someone.lastName.slice(0, -3)}ева`
    let request = ''

    await test.step('the local body says what is wrong, who did it and what was done about it', async () => {
      await openCard(body, someone.cardId!, 'check')
      await body.open('staff', `/corrections/new?card=${someone.cardId}`)
      const target = page.getByLabel(t('corrections.new.target'))
      const option = target.locator('option').filter({ hasText: fieldNames.last_name[locale] }).first()
      await target.selectOption((await option.getAttribute('value'))!)
      await fill(page, {
        [t('corrections.new.rightValue')]: right,
        [t('corrections.new.proof')]: 'Жеке куәлік № 012345678, 2020-05-05',
        [t('corrections.new.lastName')]: 'Есенова',
        [t('corrections.new.firstName')]: 'Ақмарал',
        [t('corrections.new.measuresTaken')]: 'Ескерту жасалды, бұйрық № 4',
        [t('corrections.new.measuresPrevent')]: 'Құжатпен салыстыру енгізілді',
      })
      await inspect(body)
      await button(page, t('corrections.new.save')).click()
      await page.waitForURL(/\/corrections\/[\da-f-]{36}/)
      request = /corrections\/([\da-f-]{36})/.exec(page.url())![1]!
      await press(body, t('corrections.one.send'))
    })
    await test.step('without the letter no administrator can correct anything', async () => {
      await first.open('staff', `/corrections/${request}`)
      await press(first, t('lookups.correction'))
      await expect(first.page.getByText(stateNames.sent[locale]).first()).toBeVisible()
      await expect(button(first.page, t('corrections.one.execute'))).toBeHidden()
      await ministry.open('staff', `/corrections/${request}`)
      await inspect(ministry)
      await press(ministry, t('lookups.correction'))
      await inspect(ministry)
      await fill(ministry.page, { [t('corrections.one.letterNumber')]: '15-4/77' })
      await button(ministry.page, t('corrections.one.approve')).click()
      await expect(ministry.page.getByRole('alert').filter({ hasText: /./ }).first()).toBeVisible()
      await ministry.page.reload()
      await expect(button(ministry.page, t('corrections.one.approve'))).toBeVisible()
    })
    await test.step('the ministry approves by its letter', async () => {
      await field(ministry.page, t('corrections.one.letterNumber')).fill('15-4/77')
      await field(ministry.page, t('corrections.one.letterDate')).fill(new Date(Date.now() - 86_400_000).toISOString().slice(0, 10))
      await ministry.page
        .locator('input[name=letter]')
        .setInputFiles({ name: 'хат.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.7 хат') })
      await press(ministry, t('corrections.one.approve'))
    })
    await test.step('one administrator corrects, and cannot check himself; another one does', async () => {
      await first.open('staff', `/corrections/${request}`)
      await stepUp(first)
      await press(first, t('corrections.one.execute'))
      await expect(first.page.getByText(t('corrections.one.notSelf'))).toBeVisible()
      await second.open('staff', `/corrections/${request}`)
      await press(second, t('lookups.correction'))
      await press(second, t('corrections.one.verify'))
      await expect(second.page.getByText(stateNames.verified[locale]).first()).toBeVisible()
      await inspect(second)
    })
    await test.step('the card holds the right value', async () => {
      // opened for this session in the first step, and still open
      await body.open('staff', `/cards/${someone.cardId}`)
      await expect(page.getByText(new RegExp(right)).first()).toBeVisible()
    })
  })

import { jobSeeker } from '@/lib/services/definitions/job-seeker'
import { button, expect, field, test } from '../support/e2e'
import { applyByPortal, onceOnDesktop, onPhone, prepare } from '../support/e2e-services'

onceOnDesktop()

test('kk: without JavaScript a job seeker fills in the form, attaches a document, signs with a code and gets the receipt', async ({
  browser,
}) => {
  test.setTimeout(180_000)
  const someone = await prepare('kk')
  const person = await onPhone(browser, 'kk', someone, { script: false })
  const { page, t, open } = person
  let application = ''
  const sign = async (code: string) => {
    await field(page, t('signatures.panel.codeField')).fill(code)
    await button(page, t('signatures.panel.confirm')).click()
  }

  await test.step('fills in page after page, attaches the document, reads what will be signed', async () => {
    application = await applyByPortal(person, '2031-05-05')
  })
  await test.step('asks for a code and is told where it went; a wrong one is refused in words', async () => {
    await button(page, t('signatures.panel.sendCode')).click()
    await expect(page.getByRole('status').filter({ hasText: '@' })).toBeVisible()
    await sign('000 000')
    await expect(page.getByRole('alert').first()).toBeVisible()
  })
  await test.step('signs with the code of the letter: the number and the day by which an answer comes', async () => {
    await open('passport', `/mailbox?contact=${someone.email}`)
    const code = await page
      .getByText(/^\d{6}$/)
      .first()
      .textContent()
    await page.goto(`${application}/sign`)
    await sign(code!)
    await page.waitForURL(/done=sent/)
    await expect(page.getByRole('status').first()).toContainText(/JS-\d{4}-\d{6}/)
    await expect(page.getByText(jobSeeker.states.submitted!.says.kk)).toBeVisible()
  })
})

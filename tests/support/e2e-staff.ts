import type { Browser } from '@playwright/test'
import type { RefusalReason } from '@/lib/mediation/rules'
import { refusalReasonNames } from '@/lib/mediation/words'
import { button, type DemoName, expect, field, link, type Spoken, showFactor, type Visitor, visitor } from './e2e'

type SignedIn = (name: DemoName) => Promise<NonNullable<Parameters<typeof visitor>[2]>['as']>

/** Somebody of the staff at a desk. */
export async function atDesk(browser: Browser, locale: Spoken, signedIn: SignedIn, name: DemoName): Promise<Visitor> {
  const someone = await visitor(browser, locale, { as: await signedIn(name) })
  await someone.page.setViewportSize({ width: 1360, height: 900 })
  return someone
}

/** Presses a button and waits until it is gone: what it was for has happened. */
export async function press({ page }: Visitor, name: string) {
  const it = button(page.getByRole('main'), name).first()
  await it.click()
  await expect(it).toBeHidden()
}

/** Shows the second factor anew where a dangerous act asks for it; nothing where it has been shown within ten minutes. */
export async function stepUp({ page, t }: Visitor) {
  const show = link(page.getByRole('main'), t('factors.show'))
  if (!(await show.isVisible())) return
  await show.click()
  await page.waitForURL(/\/second-factor/)
  await showFactor({ page, t })
}

/** Opens a card with its purpose (E6). */
export async function openCard(officer: Visitor, cardId: string, purpose: string) {
  const { page, t, open } = officer
  await open('staff', `/cards/${cardId}`)
  await page.getByLabel(t('cards.purpose')).selectOption(purpose)
  await press(officer, t('cards.open'))
}

/** What no register knows of is checked by hand: question by question, with what was seen. */
export async function checkByHand({ page, t }: Visitor) {
  const forms = page
    .locator('form')
    .filter({ has: page.locator('[name=check]') })
    .filter({ has: page.locator('[name=seen]') })
  for (let at = 0; at < (await forms.count()); at++) {
    const form = forms.nth(at)
    if (!(await form.isVisible())) await form.locator('xpath=ancestor::details').locator('summary').click()
    await form.getByLabel(t('services.desk.outcomes.confirmed')).check()
    await field(form, t('services.desk.seen')).fill('Анықтаманың түпнұсқасы, № 17')
    await button(form, t('services.desk.keep')).click()
    await expect(page.getByText(t('services.desk.handSource', { by: '' }).replace(/,\s*$/, '')).nth(at)).toBeVisible()
  }
}

/** The specialist opens the card to find work for the person (E6, E10). */
export async function openedForMediation(specialist: Visitor, cardId: string) {
  const { t, open } = specialist
  await open('staff', `/mediation/cards/${cardId}`)
  await press(specialist, t('mediation.openCard'))
}

/** Offers a vacancy with the engine's conclusion confirmed. Returns the offer's id. */
export async function makeOffer({ page, t, open }: Visitor, cardId: string, vacancy: number): Promise<string> {
  await open('staff', `/mediation/cards/${cardId}/offer?vacancy=${vacancy}`)
  await button(page, t('mediation.send')).click()
  await page.waitForURL(/\/mediation\/offers\/[\da-f-]{36}/)
  return /offers\/([\da-f-]{36})/.exec(page.url())![1]!
}

/** The person opens the offer of the centre in the cabinet and agrees, or refuses with a reason. */
export async function answerOffer({ page, t, open, locale }: Visitor, word: string, answer: 'agree' | RefusalReason) {
  const offered = page.getByRole('link', { name: new RegExp(word) })
  await expect(async () => {
    await open('enbek', '/cabinet/offers')
    await expect(offered).toBeVisible({ timeout: 1_000 })
  }).toPass({ timeout: 30_000 })
  await offered.click()
  if (answer === 'agree') await button(page, t('mediation.mine.agree')).click()
  else {
    await page.getByRole('link', { name: t('mediation.mine.refuseTitle'), exact: true }).click()
    await page.getByLabel(refusalReasonNames[answer][locale]).check()
    await button(page, t('mediation.mine.refuse')).click()
  }
  await expect(page.getByText(t(`mediation.mine.done.${answer === 'agree' ? 'agree' : 'refuse'}`))).toBeVisible()
}

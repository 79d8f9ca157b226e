import type { Locator } from '@playwright/test'
import { text } from '@/lib/core/text'
import { type Refusal, refusals } from '@/lib/responses/words'
import { button, expect, field, fill, heading, link, unfold, type Visitor } from './e2e'
import { pick } from './e2e-employers'

const astana = text('Астана', 'Астана', 'Astana')
const smith = text('Темір ұста', 'Кузнец', 'Blacksmith')

/** A résumé with one job, published. Returns its title. */
export async function writeResume(person: Visitor): Promise<string> {
  const { page, t, open, locale } = person
  const title = smith[locale]
  await open('enbek', '/cabinet/resumes/new')
  await field(page, t('resumes.form.title')).fill(title)
  await pick(person, t('resumes.form.occupation'), title.slice(0, 6))
  await pick(person, t('resumes.form.place'), astana[locale])
  await button(page, t('resumes.start.submit')).click()
  await unfold(page, t('resumes.form.addJob'))
  await fill(page.getByRole('region', { name: t('resumes.form.experience') }), {
    [t('resumes.form.post')]: title,
    [t('resumes.form.employer')]: '«Темірші» ЖШС',
    [t('resumes.form.from')]: '03.2019',
  })
  await button(page, t('resumes.form.publish')).click()
  await expect(page.getByText(t('resumes.cabinet.donePublished'))).toBeVisible()
  return title
}

/** Responds from the vacancy's page, with a message and with the résumé if there is one. */
export async function respond({ page, t }: Visitor, message: string) {
  await link(page, t('enbek.vacancy.respond')).click()
  await field(page, t('responses.respond.message')).fill(message)
  await button(page, t('responses.respond.send')).click()
  await expect(page.getByRole('status').filter({ hasText: t('responses.done.send') })).toBeVisible()
}

/** The employer opens a candidate from the list of everybody who responded. */
export async function openCandidate({ page, open }: Visitor, name: string) {
  await open('enbek', '/cabinet/candidates')
  await link(page, name).click()
}

/** What has just been done is said at the top of the page. */
const done = async ({ page, t }: Visitor, what: 'invite' | 'accept' | 'offer' | 'hire' | 'reject' | 'withdraw') =>
  expect(page.getByRole('status').filter({ hasText: t(`responses.done.${what}`) })).toBeVisible()

/** Invites for the day after tomorrow at ten. */
export async function invite(employer: Visitor, place: string) {
  const { page, t } = employer
  const at = new Date(Date.now() + 2 * 86_400_000).toISOString().slice(0, 10)
  await unfold(page, t('responses.move.invite'))
  await fill(page, {
    [t('responses.move.at')]: `${at}T10:00`,
    [t('responses.move.place')]: place,
    [t('responses.move.contact')]: 'Айгүл, +7 701 555 44 33',
  })
  await button(page, t('responses.move.inviteSend')).click()
  await done(employer, 'invite')
}

export async function acceptInvitation(person: Visitor) {
  await button(person.page, person.t('responses.answer.acceptInvitation')).click()
  await done(person, 'accept')
}

export async function offer(employer: Visitor, words: string) {
  const { page, t } = employer
  await unfold(page, t('responses.move.offer'))
  await field(page, t('responses.move.text')).fill(words)
  await button(page, t('responses.move.offerSend')).click()
  await done(employer, 'offer')
}

export async function acceptOffer(person: Visitor) {
  await button(person.page, person.t('responses.answer.acceptOffer')).click()
  await done(person, 'accept')
}

export async function hire(employer: Visitor, contractNo: string) {
  const { page, t } = employer
  await unfold(page, t('responses.move.hire'))
  await field(page, t('responses.move.contractNo')).fill(contractNo)
  await button(page, t('responses.move.hireSend')).click()
  await done(employer, 'hire')
}

export async function refuse(employer: Visitor, reason: Refusal, words: string) {
  const { page, t, locale } = employer
  await unfold(page, t('responses.move.reject'))
  await page.getByLabel(refusals[reason][locale]).check()
  await field(page, t('responses.move.rejectText')).fill(words)
  await button(page, t('responses.move.rejectSend')).click()
  await done(employer, 'reject')
}

export async function withdraw(person: Visitor) {
  const { page, t } = person
  await unfold(page, t('responses.one.withdrawTitle'))
  await button(page, t('responses.one.withdraw')).click()
  await done(person, 'withdraw')
}

/** The steps as the page tells them, the oldest first. */
export async function historyOf({ page, t }: Visitor): Promise<string[]> {
  await expect(heading(page, t('responses.one.history'))).toBeVisible()
  return steps(page.getByRole('main')).allInnerTexts()
}
const steps = (main: Locator) => main.getByRole('list').last().getByRole('listitem')

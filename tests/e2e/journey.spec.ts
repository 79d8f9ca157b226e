import { noticeTexts } from '@/lib/core/notice-texts'
import { expect, spoken, test, visitor } from '../support/e2e'
import { contactOf, expectLetter, fullName, newcomer, openNotice, register, signOutEverywhere } from '../support/e2e-accounts'
import {
  createEmployer,
  findVacancy,
  nameOf,
  newEmployer,
  newVacancy,
  postVacancy,
  titleOf,
  verifyEmployer,
} from '../support/e2e-employers'
import {
  acceptInvitation,
  acceptOffer,
  hire,
  historyOf,
  invite,
  offer,
  openCandidate,
  refuse,
  respond,
  writeResume,
} from '../support/e2e-responses'

for (const locale of spoken)
  test(`${locale}: from two registrations to a hire`, async ({ browser, signedIn }) => {
    test.setTimeout(240_000)
    const people = { asel: newcomer('email'), dauren: newcomer('phone'), owner: newcomer('email') }
    const employer = newEmployer()
    const vacancy = newVacancy()
    const [asel, dauren, owner, anybody] = (await Promise.all([0, 1, 2, 3].map(() => visitor(browser, locale)))) as [
      Awaited<ReturnType<typeof visitor>>,
      Awaited<ReturnType<typeof visitor>>,
      Awaited<ReturnType<typeof visitor>>,
      Awaited<ReturnType<typeof visitor>>,
    ]
    const centre = await visitor(browser, locale, { as: await signedIn('centre') })
    const title = titleOf(vacancy, { locale })
    const told = (kind: keyof typeof noticeTexts) =>
      noticeTexts[kind].title[locale].replace('{vacancy}', title).replace('{employer}', nameOf(employer, owner))

    await test.step('three people register: by e-mail and by telephone', async () => {
      await register(asel, people.asel)
      await register(dauren, people.dauren)
      await register(owner, people.owner)
    })
    await test.step('one of them brings an employer, the centre verifies it', async () => {
      await createEmployer(owner, employer)
      await verifyEmployer(centre, employer)
      await openNotice(owner, told('employer.verified'))
    })
    await test.step('the vacancy is published and found by anybody, in both languages and in any form of the word', async () => {
      await postVacancy(owner, vacancy)
      await findVacancy(anybody, `ұсталарға ${vacancy.word}`, title)
      await findVacancy(anybody, `кузнецы ${vacancy.word}`, title)
    })
    await test.step('both citizens respond: with a résumé and without', async () => {
      await writeResume(asel)
      await findVacancy(asel, `ұсталарға ${vacancy.word}`, title)
      await respond(asel, 'Он жыл темір соқтым. Кую умею и люблю.')
      await findVacancy(dauren, `кузнецу ${vacancy.word}`, title)
      await respond(dauren, 'Түйіндемесіз жазып тұрмын')
    })
    await test.step('the employer invites one and refuses the other', async () => {
      await openNotice(owner, told('response.received'))
      await openCandidate(owner, fullName(people.dauren))
      await expect(owner.page.getByRole('link', { name: contactOf(people.dauren) })).toBeVisible()
      await refuse(owner, 'experience', 'Бізге тәжірибе керек. Нужен опыт.')
      await openCandidate(owner, fullName(people.asel))
      await expect(owner.page.getByRole('link', { name: contactOf(people.asel) })).toBeVisible()
      await invite(owner, 'Абай даңғылы, 10, 3-кабинет')
    })
    await test.step('one reads why not, the other comes, agrees and is hired', async () => {
      await openNotice(dauren, told('response.rejected'))
      await expect(dauren.page.getByRole('main')).toContainText('Нужен опыт.')
      await openNotice(asel, told('response.invited'))
      await acceptInvitation(asel)
      await openNotice(owner, told('response.confirmed'))
      await offer(owner, 'Дүйсенбіден бастап. С понедельника.')
      await openNotice(asel, told('response.offered'))
      await acceptOffer(asel)
      await openCandidate(owner, fullName(people.asel))
      await hire(owner, '15-К')
      await openNotice(asel, told('response.hired'))
    })
    await test.step('both sides see one history', async () => {
      const history = await historyOf(asel)
      expect(history).toEqual(await historyOf(owner))
      expect(history).toHaveLength(7)
    })
    await test.step('everything was told by letter as well, in the person’s language', async () => {
      for (const kind of ['response.viewed', 'response.invited', 'response.offered', 'response.hired'] as const)
        await expectLetter(anybody, people.asel, told(kind))
      await expectLetter(anybody, people.owner, told('response.received'))
    })
    await test.step('signing out everywhere', () => signOutEverywhere(browser, asel, people.asel, locale))
  })

import 'server-only'
import { eq } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { type AisOffer, cards, type DocumentRow } from '@/db/schema'
import { centreById } from '@/lib/centres/queries'
import { placeName } from '@/lib/classifiers/queries'
import type { Day } from '@/lib/core/calendar'
import { startTimer } from '@/lib/core/clock'
import { env } from '@/lib/core/env'
import { moment } from '@/lib/core/format'
import { dueMoment, readLaw } from '@/lib/core/law'
import { text } from '@/lib/core/text'
import { lifted } from '@/lib/core/tx'
import { issueDocument } from '@/lib/documents/issue'
import type { Draft } from '@/lib/documents/paper'
import { sendDocument } from '@/lib/documents/send'
import { each, employerName, titleOf } from '@/lib/responses/words'
import type { By } from './write'

const label = {
  vacancy: text('Бос жұмыс орны', 'Вакансия', 'Vacancy'),
  employer: text('Жұмыс беруші', 'Работодатель', 'Employer'),
  place: text('Мекенжайы', 'Адрес', 'Address'),
  contact: text('Байланыс', 'Контакт', 'Contact'),
  until: text('Жұмыс берушіге баратын мерзім', 'Обратиться к работодателю до', 'Go to the employer by'),
  result: text('Нәтиже (жұмыс беруші толтырады)', 'Результат (заполняет работодатель)', 'Result (filled in by the employer)'),
}

/** The referral (жолдама) with its tear-off for the employer's answer (E10). */
export const issueReferralPaper = (tx: Tx, offer: AisOffer, { by, now, today }: { by: By; now: Date; today: Day }): Promise<DocumentRow> =>
  lifted(tx, async () => {
    const [card] = await tx.select().from(cards).where(eq(cards.id, offer.cardId))
    const centre = await centreById(offer.centreId)
    const law = await readLaw(tx)
    const due = dueMoment(law, startTimer(law.term('referral.valid', today), now, law.calendarVersion, 'event'))!
    const places = {
      kk: await placeName(offer.vacancy.placeCode, 'kk'),
      ru: await placeName(offer.vacancy.placeCode, 'ru'),
      en: await placeName(offer.vacancy.placeCode, 'en'),
    }
    const { vacancy } = offer
    const paper: Draft = {
      kind: 'referral',
      title: text('Жұмысқа орналасуға жолдама', 'Направление для трудоустройства', 'Referral to work'),
      day: today,
      issuer: {
        name: centre?.name ?? text(offer.centreId, offer.centreId, offer.centreId),
        ...(centre?.address ? { address: centre.address } : {}),
        ...(centre?.departments[0] ? { phone: centre.departments[0].number } : {}),
        officer: { name: by.name, post: text('Маман', 'Специалист', 'Specialist') },
      },
      holder: { name: [card!.lastName, card!.firstName, card!.middleName].filter(Boolean).join(' '), iin: card!.iin },
      lead: each(
        (locale) =>
          ({
            kk: `Мансап орталығы сізді «${titleOf(vacancy).kk}» жұмысына жолдайды.`,
            ru: `Карьерный центр направляет вас на работу «${titleOf(vacancy).ru}».`,
            en: `The career centre refers you to the job “${titleOf(vacancy).en}”.`,
          })[locale],
      ),
      sections: [
        {
          heading: text('Қайда бару керек', 'Куда обратиться', 'Where to go'),
          facts: [
            { label: label.vacancy, value: titleOf(vacancy) },
            { label: label.employer, value: employerName({ nameKk: vacancy.employerKk, nameRu: vacancy.employerRu }) },
            { label: label.place, value: each((locale) => [places[locale], vacancy.address].filter(Boolean).join(', ') || '—') },
            { label: label.contact, value: [vacancy.contactPerson, vacancy.contactPhone].filter(Boolean).join(', ') || '—' },
            { label: label.until, value: each((locale) => moment(locale, due)) },
          ],
        },
        {
          heading: text('Үзбелі талон', 'Отрывной талон', 'Tear-off slip'),
          paragraphs: [
            text(
              'Жұмыс беруші нәтижесін платформадағы кабинетінде белгілейді немесе осы талонды толтырады, адам оны орталыққа қайтарады.',
              'Работодатель отмечает результат в кабинете на платформе либо заполняет этот талон, и человек возвращает его в центр.',
              'The employer records the result in the cabinet of the platform, or fills in this slip, which the person brings back to the centre.',
            ),
          ],
          facts: [
            { label: label.result, value: '________________________________' },
            { label: text('Күні, қолы', 'Дата, подпись', 'Date, signature'), value: '________________________________' },
          ],
        },
      ],
      validUntil: null,
      demo: env().demo,
    }
    const document = await issueDocument(tx, 'ais', {
      paper,
      number: { prefix: 'RF' },
      place: { regionCode: offer.regionCode, centreId: offer.centreId },
      data: { offerId: offer.id, vacancyId: offer.vacancyId, dueAt: due.toISOString() },
      by: by.id,
      now,
    })
    await sendDocument(tx, 'ais', document)
    return document
  })

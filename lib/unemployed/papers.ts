import 'server-only'
import type { Tx } from '@/db/client'
import type { Card, Deregistration, Episode } from '@/db/schema'
import type { Author } from '@/lib/cards/facts'
import { centreById } from '@/lib/centres/queries'
import type { Day } from '@/lib/core/calendar'
import { env } from '@/lib/core/env'
import type { Locale } from '@/lib/core/text'
import { text } from '@/lib/core/text'
import { issueDocument } from '@/lib/documents/issue'
import type { Issuer } from '@/lib/documents/paper'
import { sendDocument } from '@/lib/documents/send'
import { appeal, type DutyTerms, dayWords, duties, groundWords } from './words'

const head = text('Орталық басшысы', 'Руководитель центра', 'Head of the centre')
const labels = {
  birth: text('Туған күні', 'Дата рождения', 'Date of birth'),
  number: text('Тіркеу нөмірі', 'Регистрационный номер', 'Registration number'),
  since: text('Тіркелген күні', 'Дата регистрации', 'Registered on'),
  until: text('Есептен шығарылған күні', 'Дата снятия с учёта', 'Deregistered on'),
  ground: text('Негізі', 'Основание', 'Ground'),
}

async function issuerOf(centreId: string, by: Author): Promise<Issuer> {
  const centre = await centreById(centreId)
  return {
    name: centre?.name ?? text('Мансап орталығы', 'Карьерный центр', 'Career centre'),
    address: centre?.address ?? undefined,
    phone: centre?.departments[0]?.number,
    officer: { name: by.name, post: head },
  }
}

const holderOf = (card: Card) => ({
  name: [card.lastName, card.firstName, card.middleName].filter(Boolean).join(' '),
  iin: card.iin,
  facts: [{ label: labels.birth, value: dayWords(card.birthDate) }],
})

type Paper = { card: Card; episode: Episode; by: Author; today: Day; now: Date }

/** The certificate of registration as unemployed (E8): valid on the day it is issued. Issued, and sent to the person's cabinet. */
export async function issueCertificate(tx: Tx, { card, episode, by, today, now }: Paper, terms: DutyTerms) {
  const row = await issueDocument(tx, 'ais', {
    number: { prefix: 'UN' },
    place: { regionCode: episode.regionCode, centreId: episode.centreId },
    by: by.id,
    now,
    data: { registration: episode.number, since: episode.since },
    paper: {
      kind: 'unemployed.certificate',
      title: text(
        'Жұмыссыз ретінде тіркелгені туралы анықтама',
        'Справка о регистрации в качестве безработного',
        'Certificate of registration as unemployed',
      ),
      day: today,
      issuer: await issuerOf(episode.centreId, by),
      holder: holderOf(card),
      sections: [
        {
          heading: text('Тіркеу', 'Регистрация', 'Registration'),
          facts: [
            { label: labels.number, value: episode.number },
            { label: labels.since, value: dayWords(episode.since) },
          ],
        },
        { heading: text('Міндеттер', 'Обязанности', 'Duties'), list: duties(terms).map(({ text: words }) => words), numbered: true },
      ],
      validUntil: today,
      demo: env().demo,
    },
  })
  await sendDocument(tx, 'ais', row)
  return row
}

/** The decision to deregister (E9): ground, reasons in the person's language, and how to appeal. */
export async function issueDeregistration(tx: Tx, { card, episode, by, today, now }: Paper, draft: Deregistration, reasons: string) {
  const lang: Locale = card.locale
  const { name, clause } = groundWords[draft.ground]
  const row = await issueDocument(tx, 'ais', {
    number: { prefix: 'DR' },
    place: { regionCode: episode.regionCode, centreId: episode.centreId },
    by: by.id,
    now,
    data: { registration: episode.number, ground: draft.ground, clause },
    paper: {
      kind: 'unemployed.deregistration',
      title: text('Есептен шығару туралы шешім', 'Решение о снятии с учёта', 'Decision on deregistration'),
      day: today,
      issuer: await issuerOf(episode.centreId, by),
      holder: holderOf(card),
      sections: [
        {
          heading: labels.ground,
          facts: [
            { label: labels.ground, value: text(`${name.kk} (${clause})`, `${name.ru} (${clause})`, `${name.en} (${clause})`) },
            { label: labels.number, value: episode.number },
            { label: labels.until, value: dayWords(today) },
          ],
          paragraphs: [{ text: reasons, lang }],
        },
      ],
      appeal: [appeal],
      demo: env().demo,
    },
  })
  await sendDocument(tx, 'ais', row)
  return row
}

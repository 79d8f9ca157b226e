import 'server-only'
import { createHash } from 'node:crypto'
import { and, desc, eq, sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { aisDocuments, type Card, cards, type DocumentRow } from '@/db/schema'
import { canonical } from '@/lib/cards/facts'
import { tellPerson } from '@/lib/cards/tell'
import { centreById } from '@/lib/centres/queries'
import { dayOf } from '@/lib/core/calendar'
import { env } from '@/lib/core/env'
import { day } from '@/lib/core/format'
import { text } from '@/lib/core/text'
import { issueDocument } from '@/lib/documents/issue'
import { sendDocument } from '@/lib/documents/send'
import type { Receivers } from '@/lib/exchange/receivers'
import { each } from '@/lib/responses/words'
import { sectionsOf, wholeCard } from './paper'

const kind = 'card.extract'

/** The paper of a day for what the card holds now; asked again without a change, it is the one that is there. */
async function extractOf(tx: Tx, card: Card, now: Date): Promise<DocumentRow> {
  const today = dayOf(now)
  const whole = await wholeCard(tx, card)
  const digest = createHash('sha256').update(canonical(whole)).digest('hex')
  const [known] = await tx
    .select()
    .from(aisDocuments)
    .where(
      and(
        eq(aisDocuments.kind, kind),
        eq(aisDocuments.subjectIin, card.iin),
        eq(aisDocuments.day, today),
        sql`${aisDocuments.data} -> 'content' ->> 'digest' = ${digest}`,
      ),
    )
    .orderBy(desc(aisDocuments.createdAt))
    .limit(1)
  if (known) return known
  const centre = await centreById(card.centreId)
  return issueDocument(tx, 'ais', {
    paper: {
      kind,
      title: text('Жұмыспен қамтудың жеке картасынан көшірме', 'Выписка из личной карты занятости', 'Copy of the personal employment card'),
      day: today,
      issuer: {
        name: centre?.name ?? text(card.centreId, card.centreId, card.centreId),
        ...(centre?.address ? { address: centre.address } : {}),
        ...(centre?.departments[0] ? { phone: centre.departments[0].number } : {}),
      },
      holder: {
        name: [card.lastName, card.firstName, card.middleName].filter(Boolean).join(' '),
        iin: card.iin,
        facts: [{ label: text('Туған күні', 'Дата рождения', 'Date of birth'), value: each((locale) => day(locale, card.birthDate)) }],
      },
      lead: text(
        'Орталық сіз туралы білетіннің бәрі: әр мәлімет қайдан, қашан, кімнен келді және картаңызды кім ашты.',
        'Всё, что центр знает о вас: откуда, когда и от кого получены сведения и кто открывал вашу карту.',
        'All that the centre knows about you: from where, when and by whom each fact came, and who opened your card.',
      ),
      sections: await sectionsOf(card, whole),
      demo: env().demo,
    },
    number: { prefix: 'CE' },
    place: { regionCode: card.regionCode, centreId: card.centreId },
    data: { digest, facts: whole.facts.length, openings: whole.openings.length },
    by: 'system',
    now,
  })
}

export const receivers: Receivers = {
  /** The person asks for his own card (E6). Whoever has none hears nothing: the cabinet offers it to registered persons only. */
  'card-extract.v1': async ({ iin }, { tx, now }) => {
    const [card] = await tx.select().from(cards).where(eq(cards.iin, iin)).for('update')
    if (!card) return
    const document = await extractOf(tx, card, now)
    await sendDocument(tx, 'ais', document)
    await tellPerson(tx, card, kind, { number: document.number }, '/cabinet/documents')
  },
}

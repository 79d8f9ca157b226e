import 'server-only'
import type { Tx } from '@/db/client'
import type { Section } from '@/lib/cards/facts'
import { addFacts, cardFor, openEpisode } from '@/lib/cards/write'
import { codeOf } from '@/lib/classifiers/pick'
import type { Day } from '@/lib/core/calendar'
import { Refusal } from '@/lib/core/refusal'
import { text } from '@/lib/core/text'
import { serviceOf } from './catalogue'
import type { EffectName } from './names'
import { readAnswers } from './rules'
import type { Held } from './store'

type Effect = (tx: Tx, held: Held, by: { id: string; name: string; today: Day; documentId: string | null }) => Promise<void>

const unread = text(
  'Өтініштің деректері толық емес: тіркеу мүмкін емес',
  'Данные заявления неполные: зарегистрировать нельзя',
  'The answers are incomplete: nothing can be registered',
)

/** Sections of the card that a step's answers belong to. */
const sectionOf: Readonly<Record<string, Section>> = {
  identity: 'identity',
  document: 'documents',
  home: 'contacts',
  education: 'education',
  work: 'experience',
  wishes: 'wishes',
  status: 'categories',
  consent: 'consent',
}

/** What a decision does in other modules; part of the decision's transaction, so that neither exists without the other. */
export const effects: Readonly<Record<EffectName, Effect>> = {
  /** The card is found or made, the form's answers become its facts, the registration begins (O206-24.1, O206-24.2, E6, E7). */
  'jobSeeker.register': async (tx, { of }, { id, name, today, documentId }) => {
    const answers = readAnswers(serviceOf(of.service), of.answers)
    const { identity, consent, home } = answers
    if (!identity || !home) throw new Refusal(unread)
    const author = { id, name }
    const card = await cardFor(
      tx,
      {
        iin: of.iin!,
        lastName: String(identity.lastName),
        firstName: String(identity.firstName),
        middleName: identity.middleName ? String(identity.middleName) : null,
        birthDate: String(identity.birthDate),
        locale: of.locale,
        phone: identity.phone ? String(identity.phone) : null,
        email: identity.email ? String(identity.email) : null,
      },
      { regionCode: of.regionCode, centreId: of.centreId!, placeCode: codeOf(String(home.district ?? '')) },
      author,
    )
    const facts = Object.entries(answers).flatMap(([step, values]) =>
      Object.entries(values)
        .filter(([, value]) => value !== undefined && value !== null && value !== '')
        .map(([key, value]) => ({
          section: sectionOf[step] ?? ('notes' as const),
          key,
          value,
          source: 'form',
          sourceRef: of.number,
          author,
        })),
    )
    const checked = Object.entries(of.checks).map(([key, value]) => ({
      section: 'checks' as const,
      key,
      value,
      source: value.source === 'officer' ? 'officer' : `register:${value.source}`,
      sourceRef: of.number,
      author,
    }))
    await addFacts(tx, card, [...facts, ...checked])
    await openEpisode(tx, {
      card,
      kind: 'job_seeker',
      since: today,
      by: author,
      publishConsent: consent?.publish === 'on',
      caseId: of.id,
      documentId,
    })
  },
}

import 'server-only'
import { desc, eq } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { aisMeasures, aisOffers, type Card, type CardFact, cardFacts, episodes, openings, visits } from '@/db/schema'
import { newest, sections } from '@/lib/cards/facts'
import { purposeNames, sectionNames, statusNames } from '@/lib/cards/words'
import { allCentres } from '@/lib/centres/queries'
import { roleNames } from '@/lib/centres/words'
import { day, moment, phone } from '@/lib/core/format'
import { type Text, text } from '@/lib/core/text'
import type { PaperTable, Section, Words } from '@/lib/documents/paper'
import { measureName, measureStateNames } from '@/lib/measures/words'
import { offerStateNames } from '@/lib/mediation/words'
import { say } from '@/lib/messages'
import { each, titleOf } from '@/lib/responses/words'
import { groundWords } from '@/lib/unemployed/words'
import { factOrigin, factTitle, factValue } from './fact-words'

/** So many openings and earlier values are printed; what is older the paper says by number. */
const most = 300

/** Everything that the card holds, read by the AIS for the person himself. */
export async function wholeCard(tx: Tx, card: Card) {
  const [facts, registered, opened, offered, measures, attended] = await Promise.all([
    tx.select().from(cardFacts).where(eq(cardFacts.cardId, card.id)).orderBy(cardFacts.at, cardFacts.id),
    tx.select().from(episodes).where(eq(episodes.cardId, card.id)).orderBy(desc(episodes.since)),
    tx.select().from(openings).where(eq(openings.iin, card.iin)).orderBy(desc(openings.at)),
    tx.select().from(aisOffers).where(eq(aisOffers.cardId, card.id)).orderBy(desc(aisOffers.createdAt)),
    tx.select().from(aisMeasures).where(eq(aisMeasures.cardId, card.id)).orderBy(desc(aisMeasures.createdAt)),
    tx.select().from(visits).where(eq(visits.cardId, card.id)).orderBy(desc(visits.dueOn)),
  ])
  return { facts, registered, openings: opened, offered, measures, attended }
}
type Whole = Awaited<ReturnType<typeof wholeCard>>

const column = {
  fact: text('Мәлімет', 'Сведения', 'Fact'),
  value: text('Мәні', 'Значение', 'Value'),
  source: text('Қайдан, қашан, кім', 'Откуда, когда, кто', 'From where, when, by whom'),
  number: text('Нөмірі', 'Номер', 'Number'),
  status: text('Мәртебесі', 'Статус', 'Status'),
  since: text('Басталған күні', 'С', 'From'),
  until: text('Аяқталған күні', 'По', 'Until'),
  ground: text('Негізі', 'Основание', 'Ground'),
  when: text('Қашан', 'Когда', 'When'),
  role: text('Лауазымы', 'Роль', 'Role'),
  centre: text('Орталық', 'Центр', 'Centre'),
  purpose: text('Мақсаты', 'Цель', 'Purpose'),
  work: text('Жұмыс', 'Работа', 'Work'),
  state: text('Жай-күйі', 'Состояние', 'State'),
  measure: text('Шара', 'Мера', 'Measure'),
}

const on = (value: string | null): Words => (value ? each((locale) => day(locale, value)) : '—')
const at = (value: Date): Words => each((locale) => moment(locale, value))

function groundOf(ground: string | null): Words {
  if (!ground) return '—'
  if (ground === 'unemployed') return statusNames.unemployed
  return Object.hasOwn(groundWords, ground) ? groundWords[ground as keyof typeof groundWords].name : ground
}

const factRows = (facts: readonly CardFact[]): PaperTable['rows'] =>
  facts.map((fact) => [
    each((locale) => factTitle(locale, fact)),
    each((locale) => factValue(locale, fact.key, fact.value)),
    each((locale) => factOrigin(locale, fact)),
  ])
const factTable = (facts: readonly CardFact[]): PaperTable => ({
  columns: [column.fact, column.value, column.source],
  rows: factRows(facts),
  widths: [3, 5, 5],
})

const tableOf = (heading: Text, columns: readonly Text[], rows: PaperTable['rows'], widths?: readonly number[]): Section[] =>
  rows.length === 0 ? [] : [{ heading, table: { columns, rows, ...(widths ? { widths } : {}) } }]

/** The sections of the paper: what holds, what was offered, what was said before, and who opened the card: the role and the centre, never a name (O206-28.B3). */
export async function sectionsOf(card: Card, { facts, registered, openings, offered, measures, attended }: Whole): Promise<Section[]> {
  const centres = await allCentres()
  const current = newest(facts.filter(({ supersededAt }) => supersededAt === null))
  const earlier = facts.filter(({ supersededAt }) => supersededAt !== null).reverse()
  const contacts = [
    ...(card.phone ? [{ label: text('Телефон', 'Телефон', 'Phone'), value: phone(card.phone) }] : []),
    ...(card.email ? [{ label: text('Электрондық пошта', 'Электронная почта', 'E-mail'), value: card.email }] : []),
  ]
  return [
    ...(contacts.length > 0 ? [{ heading: text('Байланыс', 'Контакты', 'Contacts'), facts: contacts }] : []),
    ...tableOf(
      text('Тіркелу', 'Регистрации', 'Registrations'),
      [column.number, column.status, column.since, column.until, column.ground],
      registered.map(({ number, kind, since, until, ground }) => [number, statusNames[kind], on(since), on(until), groundOf(ground)]),
      [4, 3, 3, 3, 4],
    ),
    ...sections.flatMap((section): Section[] => {
      const own = current.filter((fact) => fact.section === section)
      return own.length === 0 ? [] : [{ heading: sectionNames[section], table: factTable(own) }]
    }),
    ...tableOf(
      text('Орталық ұсынған жұмыстар', 'Предложения работы', 'Offers of work'),
      [column.when, column.work, column.state],
      offered.map((offer) => [at(offer.createdAt), titleOf(offer.vacancy), offerStateNames[offer.state]]),
    ),
    ...tableOf(
      text('Жұмыспен қамту шаралары', 'Меры занятости', 'Employment measures'),
      [column.number, column.measure, column.state],
      measures.map((measure) => [measure.number, measureName(measure), measureStateNames[measure.state]]),
    ),
    ...tableOf(
      text('Келу мен хабарласу', 'Явки и отметки', 'Visits and notices'),
      [column.when, column.state],
      attended.map(({ dueOn, state }) => [on(dueOn), each((locale) => say(locale)(`registration.visit.${state}`))]),
    ),
    ...tableOf(
      text('Бұрынғы мәліметтер', 'Прежние значения', 'Earlier values'),
      [column.fact, column.value, column.source],
      factRows(earlier.slice(0, most)),
      [3, 5, 5],
    ),
    ...tableOf(
      text('Картаңызды кім ашты', 'Кто открывал вашу карту', 'Who opened your card'),
      [column.when, column.role, column.centre, column.purpose],
      openings
        .slice(0, most)
        .map((opening) => [
          at(opening.at),
          roleNames[opening.role as keyof typeof roleNames] ?? opening.role,
          (opening.staffCentreId && centres.get(opening.staffCentreId)?.name) || '—',
          each((locale) => [purposeNames[opening.purpose][locale], opening.about].filter(Boolean).join(', ')),
        ]),
      [3, 4, 5, 4],
    ),
  ]
}

import 'server-only'
import type { Case } from '@/db/schema'
import { centreById } from '@/lib/centres/queries'
import { type Day, dayOf } from '@/lib/core/calendar'
import { type Text, text } from '@/lib/core/text'
import type { Draft, Fact, Issuer, Section } from '@/lib/documents/paper'
import { answerNames } from './answer-names'
import { answerWords, rowsOf } from './answer-words'
import type { Service } from './definition'
import { papersFor, stepsFor } from './rules'
import type { Held } from './store'

const words = {
  application: (title: Text) => text(`Өтініш: ${title.kk}`, `Заявление: ${title.ru}`, `Application: ${title.en}`),
  lead: text(
    'Төмендегі мәліметтердің толық әрі дұрыс екенін растаймын.',
    'Подтверждаю, что сведения ниже полны и верны.',
    'I confirm that what is stated below is complete and correct.',
  ),
  papers: text('Қоса берілген құжаттар', 'Приложенные документы', 'Attached documents'),
  grounds: text('Негіздер', 'Основания', 'Grounds'),
  explanation: text('Түсіндірме', 'Пояснение', 'Explanation'),
  appeal: text(
    'Шешімге облыстың (қаланың) еңбек мобильділігі орталығына, одан кейін жергілікті атқарушы органға не сотқа шағымдануға болады.',
    'Решение можно обжаловать в центр трудовой мобильности области (города), затем в местный исполнительный орган или в суд.',
    'You may appeal to the labour mobility centre of the region, then to the local executive body or to a court.',
  ),
  appealAccess: text(
    'Шешімге жоғары тұрған органға не сотқа шағымдануға болады.',
    'Решение можно обжаловать в вышестоящий орган или в суд.',
    'You may appeal to the body above or to a court.',
  ),
  platform: text(
    '«Электрондық еңбек биржасы» платформасы',
    'Платформа «Электронная биржа труда»',
    'The platform “Electronic Labour Exchange”',
  ),
  specialist: text('Маман', 'Специалист', 'Specialist'),
  applicant: text('Өтініш беруші', 'Заявитель', 'Applicant'),
  none: text('жоқ', 'нет', 'none'),
}

/** The answers as sections of a paper, step by step, and the list of what is attached. */
async function answerSections(service: Service, { of, files }: Pick<Held, 'of' | 'files'>, today: Day): Promise<Section[]> {
  const names = await answerNames(service, of.answers)
  const sections = stepsFor(service, of.answers).map(([id, step]): Section => {
    const given = of.answers[id] ?? {}
    const facts = Object.entries(step.fields).flatMap(([name, field]): Fact[] => {
      if (field.as === 'rows') return []
      const value = answerWords(field, given[name], names)
      return value === null ? [] : [{ label: field.label, value }]
    })
    const list = Object.entries(step.fields).flatMap(([name, field]) => rowsOf(field, given[name]))
    return { heading: step.title, facts, ...(list.length > 0 ? { list } : {}) }
  })
  const attached = papersFor(service, of.answers, today).flatMap(([kind, paper]) =>
    files.some((file) => file.kind === kind) ? [paper.label] : [],
  )
  return [...sections, { heading: words.papers, list: attached.length > 0 ? attached : [words.none] }]
}

const issuerOf = async (of: Case, officer?: string): Promise<Issuer> => {
  const centre = of.centreId ? await centreById(of.centreId) : undefined
  const base: Issuer = centre
    ? { name: centre.name, address: centre.address ?? undefined, phone: centre.departments[0]?.number }
    : { name: words.platform }
  return officer ? { ...base, officer: { name: officer, post: words.specialist } } : base
}

const holderOf = (of: Case) => ({ name: of.name, iin: of.iin })

/** The application as the person sees and signs it. */
export async function applicationPaper(service: Service, held: Pick<Held, 'of' | 'files'>, now: Date, demo: boolean): Promise<Draft> {
  const today = dayOf(now)
  return {
    kind: `${service.id}.application`,
    title: words.application(service.title),
    day: today,
    issuer: await issuerOf(held.of),
    holder: holderOf(held.of),
    lead: words.lead,
    sections: await answerSections(service, held, today),
    signatures: [{ role: words.applicant, name: held.of.name }],
    demo,
  }
}

/** A decision's paper: what the definition says, the grounds and the text, what comes next, how to appeal. */
export async function resultPaper(
  service: Service,
  kind: string,
  of: Case,
  given: { grounds: readonly string[]; text: string | null; officer: string; now: Date; demo: boolean },
): Promise<Draft> {
  const result = service.results[kind]!
  const issuer = await issuerOf(of, given.officer)
  const grounds = given.grounds.flatMap((ground) => service.grounds[ground]?.text ?? [])
  const [lead, ...rest] = result.says({
    number: of.number ?? '',
    name: of.name,
    day: dayOf(given.now),
    centre: issuer.name,
    grounds,
    text: given.text,
  })
  const why: Section[] = grounds.length > 0 ? [{ heading: words.grounds, list: grounds, numbered: true }] : []
  if (given.text) why.push({ heading: words.explanation, paragraphs: [{ text: given.text, lang: of.locale }] })
  return {
    kind: `${service.id}.${kind}`,
    title: result.title,
    day: dayOf(given.now),
    issuer,
    holder: holderOf(of),
    lead,
    sections: [...(rest.length > 0 ? [{ heading: service.title, paragraphs: rest }] : []), ...why],
    next: result.next,
    appeal: result.negative ? [service.desk === 'access' ? words.appealAccess : words.appeal] : undefined,
    demo: given.demo,
  }
}

/** Facts that a signed form of registration says about a person (E6, E7): one for each answer, under the section of the card it belongs to. Pure. */
import type { Answers } from '@/db/schema'
import type { Author, NewFact, Section } from './facts'

/** Page of the form → section of the card. */
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

/** What the card itself holds in columns is no fact. */
const columns = new Set(['lastName', 'firstName', 'middleName', 'birthDate', 'phone', 'email'])

/** `ref`: number of the case. A list, e.g. of jobs, is one fact, so that a new form replaces it as a whole. */
export function factsOfForm(answers: Answers, { ref, author, at }: { ref: string; author: Author; at: Date }): NewFact[] {
  return Object.entries(answers).flatMap(([step, values]) => {
    const section = sectionOf[step]
    if (!section) return []
    return Object.entries(values)
      .filter(([key, value]) => value !== undefined && !(section === 'identity' && columns.has(key)))
      .map(([key, value]) => ({ section, key, value, source: 'form', sourceRef: ref, author, at }))
  })
}

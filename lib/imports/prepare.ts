import { createHash } from 'node:crypto'
import type { NewVacancy } from '@/db/schema'
import { type Text, text } from '@/lib/core/text'
import { readEducation } from './education'
import { languageOf } from './language'
import { type OccupationIndex, occupationOf } from './occupation'
import { payOf } from './pay'
import { type PlaceIndex, type ResolvedPlace, resolvePlace, type UnresolvedReason } from './place'
import { clip } from './plain-text'
import type { ImportedVacancy } from './row'

export type IssueKind = 'quarantined' | 'duplicate' | 'place' | 'salary' | 'field'
export type Issue = { line: number; kind: IssueKind; reason: Text; sample: string }

/** What a file says about a vacancy, in the columns of the table. */
type Values = Omit<NewVacancy, 'id' | 'employerId' | 'state' | 'source' | 'sourceId' | 'sourceHash'>

/** A row of a file, ready to be compared with what is stored. */
export type Prepared = {
  /** Which record of the file it is, from 1; several may stand in one line. */
  n: number
  line: number
  sourceId: string
  /** Of all that the file says and of what our classifiers make of it; the same hash, the same vacancy. */
  hash: string
  employerKey: string
  employerName: string
  archived: boolean
  /** A moment or a day, as the source gives it. */
  postedAt: string | null
  values: Values
}

/** The classifiers an import looks things up in. */
export type Lookups = { places: PlaceIndex; occupations: OccupationIndex }

/** More is a text that lost its commas; the search has to hold them all. */
const MOST_SKILLS = 60

const unresolvedWords: Readonly<Record<UnresolvedReason, Text>> = {
  empty: text('Жұмыс орны көрсетілмеген', 'Место работы не указано', 'The place of work is not given'),
  foreign: text('Басқа елдегі орын', 'Место в другой стране', 'A place in another country'),
  ambiguous: text('Мұндай атаулы орын бірнешеу', 'Таких мест несколько', 'Several places have this name'),
  conflict: text(
    'Орын атаулары бір-біріне сай емес',
    'Части адреса противоречат друг другу',
    'The parts of the place contradict each other',
  ),
  unknown: text('Мұндай орын ӘАОЖ-де табылмады', 'Такого места в КАТО не нашлось', 'No such place was found in KATO'),
}

const notUnderstood = (column: string): Text =>
  text(
    `«${column}» бағанындағы мән түсініксіз, өріс толтырылмады`,
    `Значение столбца «${column}» не понято, поле не заполнено`,
    `The value of the column “${column}” was not understood, the field was left out`,
  )

/** One employer's name in all its spellings: case, quotes and spaces do not count. */
export const employerKey = (name: string): string =>
  name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/["«»“”„'’`]/gu, '')
    .replace(/\s+/gu, ' ')
    .trim()

/** Each side of a text in the column of its language. */
function said(name: 'title' | 'duties' | 'requirements', words: string | null): Partial<Values> {
  const language = languageOf(words ?? '')
  return { [`${name}Kk`]: language === 'kk' ? words : null, [`${name}Ru`]: language === 'ru' ? words : null }
}

/** The address is kept as written; so is a place that says more than its code, or that has none. */
function addressOf({ address, place }: ImportedVacancy, found: ResolvedPlace): string | null {
  if (address || !place) return address
  return found.status === 'resolved' && !found.partial && !/[,;(\n]/u.test(place) ? null : place
}

const joined = (...texts: (string | null)[]) => texts.filter(Boolean).join('\n\n') || null

/** The row in the table's columns, and what of it could not be understood. Pure; `lookups` are the classifiers. */
export function prepare(
  row: ImportedVacancy,
  { n, line }: { n: number; line: number },
  lookups: Lookups,
): { prepared: Prepared; issues: Issue[] } {
  const found = resolvePlace(row.place ?? '', lookups.places)
  const code = found.status === 'resolved' ? found.code : null
  const { pay, remark } = payOf(row.salary)
  const values: Values = {
    ...said('title', row.title),
    occupationCode: occupationOf(row.title, lookups.occupations),
    regionCode: code?.slice(0, 2) ?? null,
    placeCode: code,
    address: addressOf(row, found),
    ...pay,
    employment: row.employment,
    schedule: row.schedule,
    remote: row.remote,
    experience: row.experience,
    education: readEducation(row.education),
    ...said('duties', joined(row.duties, row.description)),
    ...said('requirements', row.requirements),
    skills: row.skills.slice(0, MOST_SKILLS).map((skill) => clip(skill, 200)),
    sourceUrl: row.url,
    // absent where the file is silent: what it does not say is no change
    ...row.more?.values,
  }
  const key = employerKey(row.employerName)
  const facts = { key, archived: row.archived, postedAt: row.postedAt, values }
  const issues: Issue[] = []
  if (found.status === 'unresolved')
    issues.push({ line, kind: 'place', reason: unresolvedWords[found.reason], sample: row.place ?? row.title })
  if (remark) issues.push({ line, kind: 'salary', reason: remark, sample: pay.payNote ?? '' })
  for (const { column, words } of row.more?.unread ?? []) issues.push({ line, kind: 'field', reason: notUnderstood(column), sample: words })
  return {
    prepared: {
      n,
      line,
      sourceId: row.sourceId,
      hash: createHash('sha256').update(JSON.stringify(facts)).digest('hex').slice(0, 32),
      employerKey: key,
      employerName: row.employerName,
      archived: row.archived,
      postedAt: row.postedAt,
      values,
    },
    issues: issues.map((issue) => ({ ...issue, sample: clip(issue.sample, 200) })),
  }
}

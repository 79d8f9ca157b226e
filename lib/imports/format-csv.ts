import { createHash } from 'node:crypto'
import { csvRecords } from './csv-records'
import { moreColumns, readMore } from './more'
import { isAbsent, plainLine } from './plain-text'
import { columnsMissing, columnsRepeated, FileRefused, headerMisplaced, refusals } from './refused'
import { type ReadItem, reasons, reject, toVacancy } from './row'
import { parseSalary } from './salary'
import type { SplitOptions, Splitter } from './splitter'
import { readSkills } from './words'

const required = ['title', 'company', 'location', 'salary', 'description', 'link'] as const
const known: readonly string[] = [
  ...required,
  'experience',
  'employment_type',
  'schedule',
  'working_hours',
  'work_format',
  'published_date',
  'skills',
  'requirements',
  'education',
  ...moreColumns,
]

/** Header names are looked for in this many first records. */
const HEADER_WITHIN = 20

const names = (fields: readonly string[]) => fields.map((field) => field.trim().toLowerCase())

/** How many of the format's columns a line names: two make it a header. */
export const columnsNamed = (fields: readonly string[]): number => new Set(names(fields).filter((name) => known.includes(name))).size

/** Format 2: CSV (RFC 4180; comma, semicolon or tab) with a header in line 1 and descriptions of many lines. */
export function csvSplitter({ now, maxRow }: SplitOptions, delimiter: string): Splitter {
  const records = csvRecords(delimiter, maxRow)
  let header: readonly string[] | null = null
  let before: readonly string[] | null = null
  let seen = 0

  const isHeader = (fields: readonly string[]) => required.every((name) => names(fields).includes(name))
  const missingIn = (fields: readonly string[]) => required.filter((name) => !names(fields).includes(name))
  function readHeader(fields: readonly string[], line: number) {
    seen++
    before ??= columnsNamed(fields) > 1 ? fields : null
    if (isHeader(fields) && line > 1) throw new FileRefused(headerMisplaced(line), line)
    if (isHeader(fields)) {
      const columns = names(fields)
      const repeated = columns.filter((name, place) => name !== '' && columns.indexOf(name) !== place)
      if (repeated.length > 0) throw new FileRefused(columnsRepeated([...new Set(repeated)]), line)
      header = columns
    } else if (before || seen >= HEADER_WITHIN) noHeader()
  }
  function noHeader(): never {
    throw before ? new FileRefused(columnsMissing(missingIn(before)), 1) : new FileRefused(refusals.unknown, null)
  }
  function* read(found: ReturnType<typeof records.push>): Generator<ReadItem> {
    for (const { line, fields, fault } of found) {
      if (!header) readHeader(fields, line)
      else if (fault) yield reject(line, reasons[fault], fields.join(' | '))
      else if (fields.length !== header.length) yield reject(line, reasons.columns, fields.join(' | '))
      else yield fromRecord(new Map(header.map((name, place) => [name, fields[place] ?? ''])), line, fields.join(' | ').slice(0, 600), now)
    }
  }
  return {
    push: (text) => read(records.push(text)),
    *end() {
      yield* read(records.end())
      if (!header) noHeader()
    },
  }
}

/** The number in the link; without one, a stable fingerprint of company, title and place (`h-` and 32 hex digits). */
export function linkId(link: string, company: string, title: string, place: string): string {
  const [path = ''] = link.split(/[?#]/)
  const number =
    /\/vacanc(?:y|ies)\/(\d+)/.exec(path)?.[1] ?? /[?&](?:vacancyId|id)=(\d+)(?:&|#|$)/.exec(link)?.[1] ?? /\/(\d{3,})\/?$/.exec(path)?.[1]
  if (number) return number
  if (isAbsent(company) || isAbsent(title)) return ''
  const parts = [company, title, place].map((part) => plainLine(part).toLowerCase())
  return `h-${createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 32)}`
}

/** «Рабочие часы: 4, 6 или 8» → the longest day offered; 0 where no hours are named. */
const hoursOf = (words: string): number => Math.max(0, ...[...words.matchAll(/\d{1,2}/g)].map(Number))

function fromRecord(record: ReadonlyMap<string, string>, line: number, sample: string, now: Date): ReadItem {
  const get = (name: string) => {
    const value = record.get(name) ?? ''
    return isAbsent(value) ? '' : value
  }
  const format = get('work_format').toLowerCase()
  const remote = /уд[ао]л[её]н|remote/u.test(format)
  const hours = hoursOf(get('working_hours'))
  const partDay = (hours > 0 && hours < 7) || /^частичн/iu.test(get('employment_type'))
  const regime = get('schedule')
  return toVacancy(
    {
      sourceId: linkId(get('link'), get('company'), get('title'), get('location')),
      // The query holds the search that found the ad, not the ad.
      url: /\/vacancy\/\d+\?/.test(get('link')) ? (get('link').split('?')[0] ?? '') : get('link'),
      title: get('title'),
      employerName: get('company'),
      place: get('location'),
      salary: get('salary') === '' ? null : parseSalary(get('salary')),
      experience: get('experience'),
      employment: get('employment_type'),
      schedule: [
        /^(?:формат работы: )?(?:удал[её]нно|remote)$/u.test(format) ? 'remote' : '',
        /^вахта$/iu.test(get('employment_type')) ? 'вахта' : '',
        partDay && /(?:^|\s)(?:5\/2|6\/1)/u.test(regime) ? 'part' : '',
        regime,
      ],
      remote,
      description: get('description'),
      requirements: get('requirements'),
      skills: readSkills(get('skills')),
      education: get('education'),
      more: readMore(get),
      postedAt: get('published_date'),
      archived: false,
    },
    line,
    sample,
    now,
  )
}

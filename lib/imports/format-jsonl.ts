import { FileRefused, refusals } from './refused'
import { type ReadItem, reasons, reject, toVacancy } from './row'
import { currencies, type Salary, type UnreadSalary, unreadSalary } from './salary'
import { at, list, parseJson, type SplitOptions, type Splitter, words } from './splitter'

/** Format 1: one JSON object of a large job site's API per line. */
export function jsonlSplitter({ now, maxRow }: SplitOptions): Splitter {
  let line = 1
  let pending = ''
  let dropped = false
  let seen = 0

  function read(record: string, ended: boolean): ReadItem | null {
    const text = record.trim()
    if (dropped) return reject(line, reasons.tooLong, text)
    if (text === '') return null
    seen++
    const value = parseJson(text)
    if (value === undefined && !ended) throw new FileRefused(refusals.cut, line)
    if (value === undefined && seen === 1) throw new FileRefused(refusals.notJson, line)
    return fromApi(value, line, text, now)
  }
  const add = (piece: string) => {
    if (!dropped) pending += piece
    if (pending.length > maxRow) {
      dropped = true
      pending = pending.slice(0, 1000)
    }
  }
  return {
    *push(text) {
      for (let from = 0; from < text.length; ) {
        const end = text.indexOf('\n', from)
        add(text.slice(from, end < 0 ? undefined : end))
        if (end < 0) return
        const item = read(pending, true)
        if (item) yield item
        pending = ''
        dropped = false
        line++
        from = end + 1
      }
    },
    *end() {
      const item = read(pending, false)
      if (item) yield item
    },
  }
}

const codes: Readonly<Record<string, string>> = { RUR: 'RUB', BYR: 'BYN' }

/** The API states monthly pay; an unknown currency keeps the amounts as text. */
function apiSalary(value: unknown): Salary | UnreadSalary | null {
  const [from, to] = [at(value, 'from'), at(value, 'to')].map((edge) => edge ?? null)
  if (from === null && to === null) return null
  const written = words(at(value, 'currency')).toUpperCase()
  const currency = currencies.find((known) => known === (codes[written] ?? written))
  const text = JSON.stringify(value).slice(0, 200)
  if (!currency) return unreadSalary(text, 'no_currency')
  if (![from, to].every((edge) => edge === null || typeof edge === 'number')) return unreadSalary(text, 'unreadable')
  const gross = at(value, 'gross')
  return {
    from: typeof from === 'number' ? from : null,
    to: typeof to === 'number' ? to : null,
    currency,
    gross: typeof gross === 'boolean' ? gross : null,
    period: 'month',
    note: null,
  }
}

function fromApi(value: unknown, line: number, sample: string, now: Date): ReadItem {
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return reject(line, reasons.broken, sample)
  const formats = list(at(value, 'work_format')).map((format) => words(at(format, 'id')))
  const schedule = words(at(value, 'schedule', 'id'))
  const partial = words(at(value, 'employment', 'id')) === 'part' && schedule === 'fullDay'
  return toVacancy(
    {
      sourceId: words(at(value, 'id')),
      url: words(at(value, 'alternate_url')),
      title: words(at(value, 'name')),
      employerName: words(at(value, 'employer', 'name')),
      place: words(at(value, 'area', 'name')),
      address: words(at(value, 'address', 'raw')),
      salary: apiSalary(at(value, 'salary')),
      experience: words(at(value, 'experience', 'name')) || words(at(value, 'experience', 'id')),
      employment: words(at(value, 'employment', 'id')),
      schedule: [partial ? 'part' : schedule, words(at(value, 'schedule', 'name'))],
      remote: schedule === 'remote' || formats.includes('REMOTE'),
      duties: words(at(value, 'snippet', 'responsibility')),
      requirements: words(at(value, 'snippet', 'requirement')),
      description: words(at(value, 'description')),
      skills: list(at(value, 'key_skills')).map((skill) => words(at(skill, 'name'))),
      postedAt: words(at(value, 'published_at')),
      archived: at(value, 'archived') === true,
    },
    line,
    sample,
    now,
  )
}

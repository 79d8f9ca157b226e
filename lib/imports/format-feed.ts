import { isAbsent } from './plain-text'
import { FileRefused, refusals } from './refused'
import { type ReadItem, reasons, reject, toVacancy } from './row'
import { parseSalary } from './salary'
import { at, list, parseJson, type SplitOptions, type Splitter, words } from './splitter'

/** Format 3: one JSON array of a feed. Its values are cut out by counting brackets, so the array is never held whole. */
export function feedSplitter({ now, maxRow }: SplitOptions): Splitter {
  let state: 'before' | 'first' | 'value' | 'inside' | 'after' | 'done' = 'before'
  let line = 1
  let startLine = 1
  let depth = 0
  let inString = false
  let escaped = false
  let record = ''
  let dropped = false

  const add = (piece: string) => {
    if (!dropped) record += piece
    if (record.length > maxRow) {
      dropped = true
      record = record.slice(0, 1000)
    }
  }
  function finish(): ReadItem {
    const item = dropped ? reject(startLine, reasons.tooLong, record) : fromFeed(parseJson(record), startLine, record, now)
    record = ''
    dropped = false
    return item
  }
  /** True when the value ends with this sign: a closing bracket or quote of its own, inclusive. */
  function closes(sign: string): boolean {
    if (inString) {
      if (escaped) escaped = false
      else if (sign === '\\') escaped = true
      else if (sign === '"') inString = false
      return !inString && depth === 0
    }
    if (sign === '"') inString = true
    else if (sign === '{' || sign === '[') depth++
    else if (sign === '}' || sign === ']') return --depth === 0
    return false
  }
  /** What a sign between the values leads to. */
  function between(sign: string): typeof state {
    if (state === 'before' && sign === '[') return 'first'
    if ((state === 'first' || state === 'after') && sign === ']') return 'done'
    if (state === 'after' && sign === ',') return 'value'
    if ((state === 'first' || state === 'value') && !',]}:'.includes(sign)) return 'inside'
    throw new FileRefused(refusals.notJson, line)
  }
  return {
    *push(text) {
      let start = 0
      for (let i = 0; i < text.length; i++) {
        const sign = text.charAt(i)
        if (state === 'inside') {
          const scalar = depth === 0 && !inString
          const ended = scalar ? ',]\n'.includes(sign) : closes(sign)
          if (ended) {
            add(text.slice(start, scalar ? i : i + 1))
            yield finish()
            state = 'after'
            if (scalar && sign !== '\n') state = between(sign)
          }
        } else if (!' \t\r\n'.includes(sign)) {
          state = between(sign)
          if (state === 'inside') {
            startLine = line
            start = i
            depth = 0
            closes(sign)
          }
        }
        if (sign === '\n') line++
      }
      if (state === 'inside') add(text.slice(start))
    },
    end() {
      if (state !== 'done') throw new FileRefused(refusals.cut, line)
      return []
    },
  }
}

/** Feeds write so where the ad hides the employer: nobody to contact, nobody to check. */
const HIDDEN_EMPLOYER = /^работодатель указан в оригинале$/iu

function fromFeed(value: unknown, line: number, sample: string, now: Date): ReadItem {
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return reject(line, reasons.broken, sample)
  const employer = words(at(value, 'employer'))
  const salary = words(at(value, 'salary'))
  return toVacancy(
    {
      sourceId: words(at(value, 'id')),
      url: words(at(value, 'url')),
      title: words(at(value, 'name')),
      employerName: HIDDEN_EMPLOYER.test(employer.trim()) ? '' : employer,
      place: words(at(value, 'city')),
      address: words(at(value, 'address')),
      salary: isAbsent(salary) ? null : parseSalary(salary),
      experience: words(at(value, 'experience')),
      employment: words(at(value, 'employment')),
      schedule: [words(at(value, 'schedule'))],
      remote: at(value, 'remote') === true,
      description: words(at(value, 'description')),
      skills: list(at(value, 'skills')).map(words),
      education: words(at(value, 'education')),
      postedAt: words(at(value, 'publishedAt')),
      archived: at(value, 'active') === false,
    },
    line,
    sample,
    now,
  )
}

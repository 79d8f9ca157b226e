/** What a file of JSON Resume told and a résumé here has no place for: by the format's own path, with how often. Pure. */
import type { JsonResume } from './json-resume-schema'

/** The fields that are taken; a section that is not named is left as a whole. Names and contacts come from the account, so they are not missed. */
const taken: Readonly<Record<string, readonly string[] | 'whole'>> = {
  $schema: 'whole',
  meta: 'whole',
  'x-enbek': 'whole',
  basics: ['name', 'email', 'phone', 'label', 'summary', 'location'],
  work: ['name', 'position', 'startDate', 'endDate', 'summary', 'highlights'],
  education: ['institution', 'area', 'studyType', 'startDate', 'endDate'],
  certificates: ['name', 'issuer', 'date'],
  languages: ['language', 'fluency'],
  skills: ['name', 'keywords'],
}
const takenOfLocation = ['city', 'countryCode']

const isNothing = (value: unknown) =>
  value === undefined || value === null || value === '' || (typeof value === 'object' && Object.keys(value).length === 0)

const tidy = (value: string | undefined) => (value ?? '').replaceAll('\0', '').trim()

export class Leftovers {
  readonly #count = new Map<string, number>()

  constructor(file: JsonResume) {
    for (const [section, value] of Object.entries(file)) {
      const fields = Object.hasOwn(taken, section) ? taken[section]! : []
      if (fields === 'whole' || isNothing(value)) continue
      if (fields.length === 0) this.add(section, Array.isArray(value) ? value.length : 1)
      else for (const item of Array.isArray(value) ? value : [value]) this.#unknown(section, item, fields)
    }
    this.#unknown('basics.location', file.basics?.location, takenOfLocation)
  }

  #unknown(path: string, item: unknown, known: readonly string[]) {
    if (typeof item !== 'object' || item === null) return
    for (const [name, value] of Object.entries(item)) if (!known.includes(name) && !isNothing(value)) this.add(`${path}.${name}`)
  }

  add(path: string, times = 1) {
    this.#count.set(path, (this.#count.get(path) ?? 0) + times)
  }

  /** One line of text; what is longer than it may be is cut, and listed. */
  line(path: string, value: string | undefined, most: number): string {
    return this.#fit(path, tidy(value).replace(/\s+/g, ' '), most)
  }

  block(path: string, value: string | undefined, most: number): string {
    return this.#fit(path, tidy(value).replace(/\r\n?/g, '\n'), most)
  }

  #fit(path: string, value: string, most: number): string {
    if (value.length <= most) return value
    this.add(path)
    return value
      .slice(0, most)
      .replace(/[\ud800-\udbff]$/, '')
      .trim()
  }

  /** The key for a word; '' and listed when nobody knows it. */
  known(path: string, value: string | undefined, read: (value: string) => string | null): string {
    const word = tidy(value)
    if (word === '') return ''
    const key = read(word)
    if (key === null) this.add(path)
    return key ?? ''
  }

  rows<A, B>(path: string, items: readonly A[] | undefined, most: number, make: (item: A) => B): B[] {
    const full = (items ?? []).filter((item) => !isNothing(item))
    if (full.length > most) this.add(path, full.length - most)
    return full.slice(0, most).map(make)
  }

  skills(all: readonly string[]): string[] {
    const fit = all.filter((skill) => skill.length <= 60).slice(0, 50)
    if (fit.length < all.length) this.add('skills', all.length - fit.length)
    return fit
  }

  list(): { path: string; count: number }[] {
    return [...this.#count].map(([path, count]) => ({ path, count }))
  }

  /** For an address: `volunteer~2,work.url~1`. Only names that a program could have written, at most forty. */
  toQuery(): string {
    return this.list()
      .filter(({ path }) => /^[\w.$-]{1,60}$/.test(path))
      .slice(0, 40)
      .map(({ path, count }) => `${path}~${count}`)
      .join(',')
  }
}

/** Reads `toQuery` back; anything else in an address is ignored. */
export const leftInQuery = (value: string): { path: string; count: number }[] =>
  value.split(',').flatMap((one) => {
    const [, path, count] = /^([\w.$-]{1,60})~(\d{1,4})$/.exec(one) ?? []
    return path && count ? [{ path, count: Number(count) }] : []
  })

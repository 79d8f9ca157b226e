import type { NewVacancy } from '@/db/schema'
import { jobs0to4 } from './jobs-list-0-4'
import { jobs5to9 } from './jobs-list-5-9'
import { officePhrases } from './phrases-office'
import { peoplePhrases } from './phrases-people'
import { servicePhrases } from './phrases-service'
import { technicalPhrases } from './phrases-technical'
import { worksPhrases } from './phrases-works'
import { frequentRows, type Named } from './reference-files'
import { type Pair, pairOf, titleVariants } from './titles'

type Of<K extends keyof NewVacancy> = NonNullable<NewVacancy[K]>

/** What advertisements of one occupation are made of. */
export type Job = {
  code: string
  name: Named
  /** How often it is advertised, against the others. */
  weight: number
  /** Tenge a month before tax, in a region where pay is average. */
  pay: { low: number; high: number }
  /** One that stands twice is twice as likely. */
  schedules: Of<'schedule'>[]
  experiences: Of<'experience'>[]
  educations: Of<'education'>[]
  industries: readonly string[] | 'any'
  conditions: Of<'conditions'>
  driverCategories: string[]
  /** Can be done from home. */
  remote: boolean
  titles: Pair[]
  duties: readonly Pair[]
  requirements: readonly Pair[]
  skills: readonly Pair[]
}

const schedules: Record<string, Of<'schedule'>> = {
  f: 'full_day',
  p: 'part_day',
  s: 'shift',
  x: 'flexible',
  r: 'remote',
  h: 'home',
  v: 'rotation',
}
const experiences: Record<string, Of<'experience'>> = { '0': 'none', '1': 'lt1', '3': '1-3', '6': '3-6', '9': 'gt6' }
const educations: Record<string, Of<'education'>> = { a: 'any', s: 'secondary', v: 'vocational', h: 'higher', p: 'postgraduate' }
const conditions: Record<string, Of<'conditions'>> = { heavy: 'heavy', harm: 'harmful', haz: 'hazardous' }

type Phrases = { d: Pair[]; r: Pair[]; s: Pair[] }

/** Families and occupations → their phrases. */
function readPhrases(text: string): [string, Phrases][] {
  return text
    .split(/^# /m)
    .slice(1)
    .map((part) => {
      const [name = '', ...lines] = part.trim().split('\n')
      const of = (mark: string) => lines.filter((line) => line.startsWith(`${mark} `)).map((line) => pairOf(line.slice(2)))
      return [name, { d: of('d'), r: of('r'), s: of('s') }]
    })
}

const phrases = new Map([officePhrases, peoplePhrases, servicePhrases, technicalPhrases, worksPhrases].flatMap(readPhrases))
const nameOf = new Map(frequentRows.map((row) => [row.code, row]))

/** Every letter by its table. */
const letters = <T>(line: string, table: Record<string, T>): T[] =>
  Array.from(line, (letter) => {
    const found = table[letter]
    if (!found) throw new Error(`Unknown letter ${letter} in a list of occupations`)
    return found
  })

function readJob(line: string): Job {
  const [code = '', weight = '', pay = '', schedule = '', experience = '', education = '', family = '', industries = '', ...marks] =
    line.split(' ')
  const [low = 0, high = 0] = pay.split('-').map((thousands) => Number(thousands) * 1000)
  const name = nameOf.get(code)
  const common = phrases.get(family)
  if (!name || !common) throw new Error(`${code}: no such occupation or family ${family}`)
  const own = phrases.get(code)
  const part = (of: keyof Phrases) => (own?.[of].length ? own[of] : common[of])
  const categories = marks.find((mark) => mark.startsWith('drv:'))
  return {
    code,
    name,
    weight: Number(weight),
    pay: { low, high },
    schedules: letters(schedule, schedules),
    experiences: letters(experience, experiences),
    educations: letters(education, educations),
    industries: industries === 'any' ? 'any' : industries.split(','),
    conditions: marks.map((mark) => conditions[mark]).find(Boolean) ?? 'normal',
    driverCategories: categories ? categories.slice(4).split(',') : [],
    remote: marks.includes('rem'),
    titles: [{ kk: name.kk, ru: name.ru }, ...(titleVariants.get(code) ?? [])],
    duties: part('d'),
    requirements: own?.r.length === 1 ? [...own.r, ...common.r] : part('r'),
    skills: part('s'),
  }
}

/** The occupations of the demonstration. Bodies that the duty to post does not bind (E2: police, customs, the army) are not among them. */
export const jobs: readonly Job[] = `${jobs0to4.trim()}\n${jobs5to9.trim()}`.split('\n').map(readJob)

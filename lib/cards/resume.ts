/** The résumé that is formed from a card (O206-24.1): work and skills, nothing that names the person. Pure. */
import type { educations, schedules } from '@/db/lists'
import type { CardFact } from '@/db/schema'
import type { Day } from '@/lib/core/calendar'
import { experienceMonths } from '@/lib/resumes/rules'

type Fact = Pick<CardFact, 'section' | 'key' | 'value'>
type CardJob = { employer: string; post: string; from: string; to: string | null }

export type CardResume = {
  title: string
  occupationCodes: string[]
  regionCode: string | null
  payFrom: number | null
  schedules: (typeof schedules)[number][]
  relocate: boolean
  about: string | null
  educationLevel: (typeof educations)[number] | null

  experienceMonths: number
  jobs: CardJob[]
  studies: { level: string; institution: string; speciality: string; from: null; to: string | null }[]
  languages: { lang: string; level: string }[]
  skills: string[]
}

const regimes: Readonly<Record<string, readonly (typeof schedules)[number][]>> = {
  full: ['full_day'],
  part: ['part_day'],
  shift: ['shift'],
  home: ['home', 'remote'],
}
const levels: Readonly<Record<string, (typeof educations)[number]>> = {
  secondary: 'secondary',
  vocational: 'vocational',
  post_secondary: 'vocational',
  unfinished_higher: 'secondary',
  higher: 'higher',
  postgraduate: 'postgraduate',
}

const texts = (value: unknown): string[] => (Array.isArray(value) ? value : [value]).filter((one): one is string => typeof one === 'string')
const day = (value: unknown): Day | null => (typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value) ? value : null)

/** `Аспазшы · 5120-01` → the words and the code of the classifier. */
const occupationOf = (typed: string): { words: string; code: string | null } => {
  const [, words, code] = /^(.*?)\s*·\s*(\d{1,4}(?:-\d+)?)$/.exec(typed.trim()) ?? []
  return words && code ? { words, code } : { words: typed.trim(), code: null }
}

/** Null while the card does not say what work is looked for. */
export function resumeFromCard(facts: readonly Fact[], regionCode: string | null, today: Day): CardResume | null {
  const value = (section: string, key: string) => facts.find((fact) => fact.section === section && fact.key === key)?.value
  const wanted = value('wishes', 'occupation')
  if (typeof wanted !== 'string' || wanted.trim() === '') return null
  const { words, code } = occupationOf(wanted)
  const pay = Number(value('wishes', 'payFrom'))
  const listed = value('experience', 'jobs')
  const jobs = (Array.isArray(listed) ? listed : []).flatMap((one: Partial<Record<keyof CardJob, unknown>>) => {
    const from = day(one?.from)
    return from && typeof one.post === 'string' ? [{ employer: String(one.employer ?? ''), post: one.post, from, to: day(one.to) }] : []
  })
  const level = value('education', 'level')
  const speciality = value('education', 'speciality')
  const details = value('wishes', 'details')
  const move = value('wishes', 'move')
  return {
    title: words,
    occupationCodes: code ? [code] : [],
    regionCode,
    payFrom: Number.isInteger(pay) && pay > 0 ? pay : null,
    schedules: [...new Set(texts(value('wishes', 'regimes')).flatMap((regime) => regimes[regime] ?? []))],
    relocate: move === 'on' || move === true,
    about: typeof details === 'string' && details.trim() !== '' ? details : null,
    educationLevel: (typeof level === 'string' && levels[level]) || null,
    experienceMonths: experienceMonths(jobs, today),
    jobs,
    studies:
      typeof speciality === 'string'
        ? [
            {
              level: (typeof level === 'string' && levels[level]) || '',
              institution: String(value('education', 'institution') ?? ''),
              speciality,
              from: null,
              to: value('education', 'endedIn') ? String(value('education', 'endedIn')) : null,
            },
          ]
        : [],
    languages: texts(value('education', 'languages'))
      .filter((lang) => lang !== 'other')
      .map((lang) => ({ lang, level: '' })),
    skills: texts(value('education', 'skills'))
      .flatMap((skills) => skills.split(/[,;\n]/))
      .map((skill) => skill.trim())
      .filter(Boolean)
      .slice(0, 20),
  }
}

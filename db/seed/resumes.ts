import type { Job as Post, resumes, Study } from '@/db/schema/resumes'
import { addDays, type Day } from '@/lib/core/calendar'
import { experienceMonths } from '@/lib/resumes/rules'
import { inventedName } from './companies'
import { type Job, jobs } from './jobs'
import type { Citizen } from './people'
import { type Random, random, seededUuid, weighted } from './random'
import type { World } from './world'

type ResumeRow = typeof resumes.$inferInsert & {
  id: string
  title: string
  state: NonNullable<(typeof resumes.$inferInsert)['state']>
}
export type SeedResume = { row: ResumeRow; citizen: Citizen; job: Job }

const DAY = 86_400_000
const pickJob = weighted(jobs, ({ weight }) => weight)
const jobOf = new Map(jobs.map((job) => [job.code, job]))

const abouts = {
  kk: [
    'Жауапкершілігім жоғары, жаңаны тез үйренемін. Ұзақ мерзімге тұрақты жұмыс іздеймін.',
    'Ұқыптымын, ұжыммен тез тіл табысамын. Кестеге икемделе аламын.',
    'Өз ісімді жақсы көремін, біліктілігімді үнемі арттырып жүремін.',
    'Командада да, өз бетімше де жұмыс істей беремін. Зиянды әдеттерім жоқ.',
  ],
  ru: [
    'Ответственно отношусь к делу, быстро учусь. Ищу постоянную работу на долгий срок.',
    'Аккуратность, умение ладить с людьми. Могу подстроиться под график.',
    'Люблю своё дело и постоянно повышаю квалификацию.',
    'Работаю и в команде, и самостоятельно. Без вредных привычек.',
  ],
} as const

const month = (day: Day) => day.slice(0, 7)

/** Posts one after another up to today or to some months ago; none for who has just begun. */
function careerOf(at: Random, { birth, locale }: Citizen, job: Job, today: Day): Post[] {
  const grown = addDays(birth, Math.round(365.25 * at.int(19, 23)))
  const posts: Post[] = []
  let end: Day | null = at.chance(0.35) ? null : addDays(today, -at.int(20, 400))
  for (let count = at.int(1, 3); count > 0; count--) {
    const from = addDays(end ?? today, -at.int(300, 2_200))
    if (from <= grown) break
    const company = inventedName(at.int(0, 350))[locale]
    const post = at.chance(0.8) ? job.titles[0]! : at.pick(job.titles)
    posts.push({
      employer: locale === 'kk' ? `«${company}» ЖШС` : `ТОО «${company}»`,
      post: post[locale],
      from: month(from),
      to: end && month(end),
      duties: at
        .some(job.duties, at.int(2, 3))
        .map((duty) => duty[locale])
        .join('\n'),
    })
    end = addDays(from, -at.int(20, 120))
  }
  return posts
}

function studyOf(at: Random, { birth, locale }: Citizen, job: Job, level: string): Study[] {
  if (level === 'secondary') return []
  const name = inventedName(at.int(0, 350))[locale]
  const number = 400 + at.int(0, 200)
  const university = locale === 'kk' ? `«${name}» университеті` : `Университет «${name}»`
  const college = locale === 'kk' ? `№ ${number} политехникалық колледж` : `Политехнический колледж № ${number}`
  const began = Number(birth.slice(0, 4)) + (level === 'higher' ? 18 : 16)
  const years = level === 'higher' ? 4 : 3
  return [
    {
      level,
      institution: level === 'higher' ? university : college,
      speciality: job.name[locale],
      from: String(began),
      to: String(began + years),
    },
  ]
}

/** The résumé of a citizen: what he can do, has done and wants. Names and contacts stay in the account (O206-19). */
export function seedResume(citizen: Citizen, { now, today }: World): SeedResume {
  const { n, locale, region } = citizen
  const at = random('resume', n)
  const job = (citizen.occupation && jobOf.get(citizen.occupation)) || pickJob(at)
  const wanted = at.pick(job.educations)
  const level = wanted === 'any' ? at.pick(['secondary', 'vocational', 'vocational', 'higher'] as const) : wanted
  const posts = careerOf(at, citizen, job, today)
  const place = region.district(at) ?? region.place
  const updatedAt = new Date(now.getTime() - at.int(1, 55) * DAY - at.int(0, 36_000) * 1_000)
  const share = n < 5 ? 0 : at.next()
  // a beginner asks for what occupations begin with
  const middle = posts.length ? (job.pay.low + job.pay.high) / 2 : job.pay.low * 1.1
  const pay = Math.round((middle * region.pay * (0.85 + at.next() * 0.4)) / 10_000) * 10_000
  const native = locale === 'kk' ? 'kk' : 'ru'
  return {
    citizen,
    job,
    row: {
      id: seededUuid(`resume ${n}`, updatedAt),
      userId: citizen.user.userId,
      state: share < 0.86 ? 'published' : share < 0.92 ? 'hidden' : share < 0.97 ? 'draft' : 'archived',
      visibility: n < 5 || at.chance(0.9) ? 'public' : at.pick(['centres_only', 'hidden']),
      locale,
      title: (n < 5 ? job.titles[0]! : at.pick(job.titles))[locale],
      occupationCodes: [job.code],
      regionCode: region.code,
      placeCode: place.code,
      payFrom: at.chance(0.9) ? pay : null,
      employments: at.chance(0.8) ? ['permanent'] : ['permanent', 'temporary'],
      schedules: [...new Set(at.some(job.schedules, 2))],
      relocate: at.chance(0.2),
      trips: at.chance(0.3),
      startOn: at.chance(0.3) ? addDays(today, at.int(1, 30)) : null,
      about: at.chance(0.85) ? at.pick(abouts[locale]) : null,
      educationLevel: level,
      experienceMonths: experienceMonths(posts, today),
      jobs: posts,
      studies: studyOf(at, citizen, job, level),
      courses: at.chance(0.25)
        ? [
            {
              name: job.skills[0]?.[locale] ?? job.name[locale],
              provider: locale === 'kk' ? 'Біліктілікті арттыру орталығы' : 'Центр повышения квалификации',
              year: String(at.int(2018, 2025)),
            },
          ]
        : [],
      languages: [
        { lang: native, level: 'C2' },
        { lang: native === 'kk' ? 'ru' : 'kk', level: at.pick(['A2', 'B1', 'B2', 'C1']) },
        ...(at.chance(0.2) ? [{ lang: 'en', level: at.pick(['A2', 'B1', 'B2']) }] : []),
      ],
      skills: at.some(job.skills, 4).map((skill) => skill[locale]),
      driverCategories: job.driverCategories.length ? job.driverCategories : at.chance(0.3) ? ['B'] : [],
      hideEmployers: at.chance(0.1),
      confirmedAt: updatedAt,
      createdAt: updatedAt,
      updatedAt,
      isDemo: true,
    },
  }
}

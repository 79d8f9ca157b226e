/** What everybody may read of a published résumé (O206-19): no name, no contacts, no birth date, and whatever slipped into the texts masked. Pure. */
import type { Course, Job, Resume, Study } from '@/db/schema'
import type { Day } from '@/lib/core/calendar'
import { masked } from './personal-data'
import { experienceMonths } from './rules'

export type Card = Pick<
  Resume,
  | 'id'
  | 'locale'
  | 'title'
  | 'occupationCodes'
  | 'regionCode'
  | 'placeCode'
  | 'payFrom'
  | 'employments'
  | 'schedules'
  | 'relocate'
  | 'trips'
  | 'startOn'
  | 'about'
  | 'educationLevel'
  | 'jobs'
  | 'studies'
  | 'courses'
  | 'languages'
  | 'skills'
  | 'driverCategories'
  | 'updatedAt'
> & { months: number }

/** Everything but the person: for the owner, and for an employer to whom the owner has shown it. */
export const fullCard = (resume: Resume, today: Day): Card => ({
  id: resume.id,
  locale: resume.locale,
  title: resume.title,
  occupationCodes: resume.occupationCodes,
  regionCode: resume.regionCode,
  placeCode: resume.placeCode,
  payFrom: resume.payFrom,
  employments: resume.employments,
  schedules: resume.schedules,
  relocate: resume.relocate,
  trips: resume.trips,
  startOn: resume.startOn,
  about: resume.about,
  educationLevel: resume.educationLevel,
  jobs: resume.jobs,
  studies: resume.studies,
  courses: resume.courses,
  languages: resume.languages,
  skills: resume.skills,
  driverCategories: resume.driverCategories,
  updatedAt: resume.updatedAt,
  months: experienceMonths(resume.jobs, today),
})

export function publicCard(resume: Resume, today: Day): Card {
  const job = (one: Job): Job => ({
    ...one,
    employer: resume.hideEmployers ? '' : masked(one.employer),
    post: masked(one.post),
    duties: masked(one.duties),
  })
  const study = (one: Study): Study => ({ ...one, institution: masked(one.institution), speciality: masked(one.speciality) })
  const course = (one: Course): Course => ({ ...one, name: masked(one.name), provider: masked(one.provider) })
  return {
    ...fullCard(resume, today),
    title: masked(resume.title),
    about: resume.about && masked(resume.about),
    jobs: resume.jobs.map(job),
    studies: resume.studies.map(study),
    courses: resume.courses.map(course),
    skills: resume.skills.map(masked),
  }
}

import type { ReactNode } from 'react'
import { Facts, Tag } from '@/components/ui/basics'
import { Icon } from '@/components/ui/icon'
import type { Job } from '@/db/schema'
import type { Day } from '@/lib/core/calendar'
import type { Locale } from '@/lib/core/text'
import { say } from '@/lib/messages'
import type { Card } from '@/lib/resumes/public-card'
import { experienceMonths } from '@/lib/resumes/rules'
import { educationNames, languageNames, levelNames, nameIn } from '@/lib/resumes/words'
import { employmentWords, scheduleWords } from '@/lib/vacancies/terms'
import { lengthOf, spanOf, startOf, wantedPay } from './resume-words'

type Props = { card: Card; locale: Locale; today: Day; place: string | null; occupations: readonly string[]; children?: ReactNode }

/** A résumé as it is read: the wanted job on top, then what speaks for the person. Says nothing of who it is. */
export function ResumeView({ card, locale, today, place, occupations, children }: Props) {
  const t = say(locale)
  const ready = [card.relocate && t('resumes.card.relocate'), card.trips && t('resumes.card.trips')].filter(Boolean).join(', ')
  const lang = card.locale === locale ? undefined : card.locale
  return (
    <>
      <h1 className="text-2xl" lang={lang}>
        {card.title}
      </h1>
      <p className="mt-3 text-xl font-bold">{wantedPay(card.payFrom, locale)}</p>
      <p className="mt-2 flex flex-wrap items-center gap-x-5 gap-y-1 text-muted">
        {place && (
          <span className="flex items-center gap-1.5">
            <Icon name="pin" />
            {place}
          </span>
        )}
        <span className="flex items-center gap-1.5">
          <Icon name="case" />
          {card.months === 0 ? t('resumes.card.noExperience') : t('resumes.card.experienceOf', { length: lengthOf(card.months, locale) })}
        </span>
      </p>
      {children}
      <hr className="my-8 border-line" />
      <div className="grid gap-9">
        <Facts
          columns
          items={[
            [t('resumes.card.occupation'), occupations.join(', ')],
            [t('resumes.card.education'), card.educationLevel && nameIn(educationNames, card.educationLevel, locale)],
            [t('resumes.card.employments'), card.employments.map((key) => nameIn(employmentWords, key, locale)).join(', ')],
            [t('resumes.card.schedules'), card.schedules.map((key) => nameIn(scheduleWords, key, locale)).join(', ')],
            [t('resumes.card.ready'), ready],
            [t('resumes.card.startOn'), startOf(card.startOn, today, locale)],
            [t('resumes.card.driver'), card.driverCategories.join(', ')],
          ]}
        />
        {card.about && (
          <Part title={t('resumes.card.about')}>
            <p className="prose" lang={lang}>
              {card.about}
            </p>
          </Part>
        )}
        {card.jobs.length > 0 && (
          <Part title={t('resumes.card.experience')}>
            <ol className="grid gap-6">
              {numbered(card.jobs).map(({ key, item: job }) => (
                <JobView key={key} job={job} locale={locale} lang={lang} today={today} />
              ))}
            </ol>
          </Part>
        )}
        {card.studies.length > 0 && (
          <Part title={t('resumes.card.education')}>
            <ul className="grid gap-4">
              {numbered(card.studies).map(({ key, item: study }) => (
                <li key={key}>
                  <p className="font-semibold" lang={lang}>
                    {study.institution}
                  </p>
                  <p lang={lang}>{study.speciality}</p>
                  <p className="text-sm text-muted">
                    {[study.level && nameIn(educationNames, study.level, locale), spanOf(study.from, study.to, locale, false)]
                      .filter(Boolean)
                      .join(' · ')}
                  </p>
                </li>
              ))}
            </ul>
          </Part>
        )}
        {card.courses.length > 0 && (
          <Part title={t('resumes.card.courses')}>
            <ul className="grid gap-2">
              {numbered(card.courses).map(({ key, item: course }) => (
                <li key={key} lang={lang}>
                  {course.name}
                  <span className="block text-sm text-muted">{[course.provider, course.year].filter(Boolean).join(' · ')}</span>
                </li>
              ))}
            </ul>
          </Part>
        )}
        {card.skills.length > 0 && (
          <Part title={t('resumes.card.skills')}>
            <ul className="flex flex-wrap gap-2" lang={lang}>
              {card.skills.map((skill) => (
                <li key={skill}>
                  <Tag>{skill}</Tag>
                </li>
              ))}
            </ul>
          </Part>
        )}
        {card.languages.length > 0 && (
          <Part title={t('resumes.card.languages')}>
            <Facts
              columns
              items={card.languages.map((one) => [nameIn(languageNames, one.lang, locale), nameIn(levelNames, one.level, locale) || '—'])}
            />
          </Part>
        )}
      </div>
    </>
  )
}

/** Rows of a résumé have no id and may be alike; their order is theirs. */
const numbered = <T,>(items: readonly T[]) => items.map((item, at) => ({ item, key: String(at) }))

const Part = ({ title, children }: { title: string; children: ReactNode }) => (
  <section>
    <h2 className="mb-3 text-xl">{title}</h2>
    {children}
  </section>
)

/** One job: what, where, when and for how long. */
function JobView({ job, locale, lang, today }: { job: Job; locale: Locale; lang: string | undefined; today: Day }) {
  const t = say(locale)
  return (
    <li className="border-l-3 border-line pl-4">
      <p className="font-semibold" lang={lang}>
        {job.post}
      </p>
      <p className={job.employer ? '' : 'text-muted'} lang={job.employer ? lang : undefined}>
        {job.employer || t('resumes.card.hiddenEmployer')}
      </p>
      <p className="text-sm text-muted">
        {spanOf(job.from || null, job.to, locale, true)} · {lengthOf(experienceMonths([job], today), locale)}
      </p>
      {job.duties && (
        <p className="prose mt-2" lang={lang}>
          {job.duties}
        </p>
      )}
    </li>
  )
}

import { notFound } from 'next/navigation'
import { EnbekNav } from '@/components/enbek/cabinet-nav'
import { ResumeForm } from '@/components/enbek/resume-form'
import { formWords } from '@/components/enbek/resume-form-words'
import { ResumeNews } from '@/components/enbek/resume-news'
import { getMemberView, Page } from '@/components/layout/page'
import { linker } from '@/components/layout/shell'
import { Heading, Tag } from '@/components/ui/basics'
import { ButtonLink } from '@/components/ui/button'
import { picked } from '@/lib/classifiers/pick'
import { occupationNames, placeName } from '@/lib/classifiers/queries'
import { dayOf } from '@/lib/core/calendar'
import { say } from '@/lib/messages'
import { myResume } from '@/lib/resumes/own'
import { leaks, publicationProblems } from '@/lib/resumes/rules'
import { stateNames } from '@/lib/resumes/words'

type Query = { saved?: string; left?: string }

/** A résumé to edit, all on one page, with what still stands in the way of publishing it. */
export default async function EditResume({ params, searchParams }: { params: Promise<{ id: string }>; searchParams: Promise<Query> }) {
  const view = await getMemberView()
  const { locale } = view.place
  const t = say(locale)
  const [{ id }, query] = await Promise.all([params, searchParams])
  const mine = await myResume(view.user, id)
  if (!mine) notFound()
  const { resume, lastName } = mine
  const [place, occupations] = await Promise.all([placeName(resume.placeCode, locale), occupationNames(resume.occupationCodes)])
  const problems = publicationProblems(resume, { today: dayOf(new Date()), lastName })
  const warnings = Object.fromEntries(Object.entries(leaks(resume, lastName)).map(([field, words]) => [field, words[locale]]))
  const words = formWords(locale)
  return (
    <Page view={view} title={resume.title} nav={<EnbekNav view={view} />}>
      <Heading
        title={resume.title}
        above={
          <p className="mb-2">
            <Tag tone={resume.state === 'published' ? 'good' : resume.state === 'draft' ? 'warn' : 'neutral'}>
              {stateNames[resume.state][locale]}
            </Tag>
          </p>
        }
      >
        <ButtonLink href={linker(view)(`/cabinet/resumes/${id}/preview`)} look="secondary">
          {t('resumes.cabinet.preview')}
        </ButtonLink>
      </Heading>
      <div className="grid items-start gap-8 lg:grid-cols-[minmax(0,1fr)_17rem]">
        <div className="grid min-w-0 gap-6">
          <ResumeNews state={resume.state} problems={problems} saved={query.saved} left={query.left} words={words} />
          <ResumeForm
            key={resume.updatedAt.getTime()}
            resume={resume}
            occupations={resume.occupationCodes.map((code) => picked(occupations.get(code)?.name[locale] ?? code, code))}
            place={place && resume.placeCode ? picked(place, resume.placeCode) : ''}
            words={words}
            warnings={warnings}
          />
        </div>
        <nav aria-label={words.sectionsLabel} className="sticky top-6 hidden rounded-lg border border-line bg-card p-3 text-sm lg:block">
          <ul>
            {Object.entries(words.sections).map(([key, title]) => (
              <li key={key}>
                <a href={`#${key}`} className="block rounded-md px-3 py-2 no-underline hover:bg-raised hover:text-accent">
                  {title}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      </div>
    </Page>
  )
}

import { notFound } from 'next/navigation'
import { EnbekNav } from '@/components/enbek/cabinet-nav'
import { ResumeView } from '@/components/enbek/resume-view'
import { getMemberView, Page } from '@/components/layout/page'
import { linker } from '@/components/layout/shell'
import { Alert } from '@/components/ui/basics'
import { ButtonLink } from '@/components/ui/button'
import { occupationNames, placeName } from '@/lib/classifiers/queries'
import { dayOf } from '@/lib/core/calendar'
import { say } from '@/lib/messages'
import { myResume } from '@/lib/resumes/own'
import { publicCard } from '@/lib/resumes/public-card'

/** A résumé as everybody sees it, or would see it. */
export default async function Preview({ params }: { params: Promise<{ id: string }> }) {
  const view = await getMemberView()
  const { locale } = view.place
  const t = say(locale)
  const { id } = await params
  const mine = await myResume(view.user, id)
  if (!mine) notFound()
  const { resume } = mine
  const today = dayOf(new Date())
  const [place, occupations] = await Promise.all([placeName(resume.placeCode, locale), occupationNames(resume.occupationCodes)])
  return (
    <Page view={view} title={t('resumes.preview.title')} nav={<EnbekNav view={view} />}>
      <div className="mb-6 flex flex-wrap items-center justify-between gap-4">
        <div className="max-w-2xl">
          <Alert title={t('resumes.preview.title')}>
            {t('resumes.preview.lead')} {resume.state !== 'published' && t('resumes.preview.notYet')}
          </Alert>
        </div>
        <ButtonLink href={linker(view)(`/cabinet/resumes/${id}`)}>{t('resumes.preview.edit')}</ButtonLink>
      </div>
      <article className="rounded-lg border border-line bg-card p-5 sm:p-8">
        <ResumeView
          card={publicCard(resume, today)}
          locale={locale}
          today={today}
          place={place}
          occupations={resume.occupationCodes.map((code) => occupations.get(code)?.name[locale] ?? code)}
        />
      </article>
    </Page>
  )
}

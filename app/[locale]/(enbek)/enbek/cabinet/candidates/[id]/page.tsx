import { notFound } from 'next/navigation'
import { EnbekNav } from '@/components/enbek/cabinet-nav'
import { ResponseDone } from '@/components/enbek/response-done'
import { ResponseFiles } from '@/components/enbek/response-files'
import { ResponseHistory } from '@/components/enbek/response-history'
import { ResponseHired, ResponseInterview } from '@/components/enbek/response-interview'
import { ResponsePay } from '@/components/enbek/response-pay'
import { ResponseResume } from '@/components/enbek/response-resume'
import { ResponseStateTag } from '@/components/enbek/response-state'
import { ResponseTurn } from '@/components/enbek/response-turn'
import { ResponseVacancy } from '@/components/enbek/response-vacancy'
import { getMemberView, Page } from '@/components/layout/page'
import { linker } from '@/components/layout/shell'
import { Alert, Card, Heading } from '@/components/ui/basics'
import { ButtonLink } from '@/components/ui/button'
import { Icon } from '@/components/ui/icon'
import { placeName } from '@/lib/classifiers/queries'
import { say } from '@/lib/messages'
import { openCandidate } from '@/lib/responses/opening'
import { termsToday } from '@/lib/responses/queries'
import { movesFor } from '@/lib/responses/rules'
import { Moves } from './moves'
import { PersonCard } from './person'

type Props = { params: Promise<{ id: string }>; searchParams: Promise<{ done?: string; step?: string }> }

/** One candidate on the employer's desk. Opening the page is what makes a response viewed (`openCandidate`). */
export default async function Candidate({ params, searchParams }: Props) {
  const view = await getMemberView()
  const { locale } = view.place
  const t = say(locale)
  const to = linker(view)
  const found = await openCandidate(view.user, (await params).id)
  if (!found) notFound()
  const { response, person, resume, files, card, steps, vacancy, verified, filled } = found
  const [place, terms] = await Promise.all([placeName(card.placeCode ?? card.regionCode, locale), termsToday()])
  const { done, step } = await searchParams
  const now = new Date()
  const possible = movesFor('employer', response, now)
  const name = person
    ? [person.lastName, person.firstName, person.middleName].filter(Boolean).join(' ')
    : (resume?.title ?? t('responses.desk.nameless'))
  return (
    <Page view={view} title={name} nav={<EnbekNav view={view} />}>
      <ResponseDone done={done} locale={locale} />
      {filled && (
        <div className="mb-6">
          <Alert tone="good" title={t('responses.card.filled')}>
            <p className="mb-3">{t('responses.card.filledText')}</p>
            <ButtonLink href={to(`/cabinet/vacancies/${response.vacancyId}`)}>{t('responses.card.filledLink')}</ButtonLink>
          </Alert>
        </div>
      )}
      <Heading
        title={name}
        above={
          <p className="mb-2 flex flex-wrap items-center gap-x-4">
            <a className="link inline-flex min-h-11 items-center gap-1 text-sm" href={to('/cabinet/candidates')}>
              <Icon name="back" className="size-4" />
              {t('responses.one.backDesk')}
            </a>
            <ResponseStateTag state={response.state} locale={locale} />
          </p>
        }
      />
      <div className="grid items-start gap-6 lg:grid-cols-[1fr_22rem] lg:gap-8">
        <div className="grid min-w-0 gap-6">
          <ResponseTurn
            response={response}
            side="employer"
            locale={locale}
            terms={terms}
            words={t(`responses.card.say.${response.state}`)}
          />
          <Moves response={response} possible={possible} vacancy={vacancy} now={now} view={view} chosen={step} />
          {response.hired && response.state === 'hired' && <ResponseHired hired={response.hired} locale={locale} />}
          {response.interview && <ResponseInterview interview={response.interview} locale={locale} />}
          {response.message && (
            <Card>
              <h2 className="mb-2 text-lg">{t('responses.one.message')}</h2>
              <p className="prose">{response.message}</p>
            </Card>
          )}
          <ResponseFiles files={files} locale={locale} href={to(`/cabinet/candidates/${response.id}`)} />
          <ResponsePay sum={response.expectedPay} locale={locale} />
          {resume && <ResponseResume card={resume} locale={locale} href={to(`/resumes/${resume.id}`)} />}
          <ResponseHistory steps={steps} locale={locale} />
        </div>
        <div className="grid gap-6 max-lg:contents">
          <div className="max-lg:order-first">
            <PersonCard person={person} response={response} verified={verified} locale={locale} />
          </div>
          <ResponseVacancy card={card} view={view} place={place} href={to(`/cabinet/vacancies/${card.id}`)} />
        </div>
      </div>
    </Page>
  )
}

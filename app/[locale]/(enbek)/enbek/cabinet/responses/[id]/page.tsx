import { notFound } from 'next/navigation'
import { EnbekNav } from '@/components/enbek/cabinet-nav'
import { ResponseDone } from '@/components/enbek/response-done'
import { ResponseFiles } from '@/components/enbek/response-files'
import { ResponseHistory } from '@/components/enbek/response-history'
import { ResponseHired, ResponseInterview } from '@/components/enbek/response-interview'
import { ResponsePay } from '@/components/enbek/response-pay'
import { ResponseStateTag } from '@/components/enbek/response-state'
import { ResponseTurn } from '@/components/enbek/response-turn'
import { ResponseVacancy } from '@/components/enbek/response-vacancy'
import { getMemberView, Page } from '@/components/layout/page'
import { linker } from '@/components/layout/shell'
import { inLanguage } from '@/components/records/titles'
import { Card, Heading } from '@/components/ui/basics'
import { Icon } from '@/components/ui/icon'
import { placeName } from '@/lib/classifiers/queries'
import { say } from '@/lib/messages'
import { myResponse, termsToday } from '@/lib/responses/queries'
import { movesFor } from '@/lib/responses/rules'
import { Answer, Withdraw } from './answer'

type Props = { params: Promise<{ id: string }>; searchParams: Promise<{ done?: string; step?: string }> }

/** One response as the person sees it: whose turn it is, what can be done, and everything that happened (E4). */
export default async function OneResponse({ params, searchParams }: Props) {
  const view = await getMemberView()
  const { locale } = view.place
  const t = say(locale)
  const to = linker(view)
  const found = await myResponse(view.user, (await params).id)
  if (!found) notFound()
  const { response, card, steps, files, resumeTitle, open } = found
  const [place, terms] = await Promise.all([placeName(card.placeCode ?? card.regionCode, locale), termsToday()])
  const title = inLanguage(locale, card.titleKk, card.titleRu)
  const { done, step } = await searchParams
  const possible = movesFor('citizen', response, new Date())
  return (
    <Page view={view} title={title.text} nav={<EnbekNav view={view} />}>
      <ResponseDone done={done} locale={locale} />
      <Heading
        title={title.text}
        above={
          <p className="mb-2 flex flex-wrap items-center gap-x-4">
            <a className="link inline-flex min-h-11 items-center gap-1 text-sm" href={to('/cabinet/responses')}>
              <Icon name="back" className="size-4" />
              {t('responses.one.back')}
            </a>
            <ResponseStateTag state={response.state} locale={locale} />
          </p>
        }
      />
      <div className="grid items-start gap-6 lg:grid-cols-[1fr_22rem] lg:gap-8">
        <div className="grid min-w-0 gap-6">
          <ResponseTurn
            response={response}
            side="citizen"
            locale={locale}
            terms={terms}
            words={t(
              response.origin === 'centre' && response.state === 'proposed' ? 'mediation.say.made' : `responses.say.${response.state}`,
            )}
          >
            <Answer response={response} possible={possible} again={open && possible.includes('send')} view={view} chosen={step} />
          </ResponseTurn>
          {response.hired && response.state === 'hired' && <ResponseHired hired={response.hired} locale={locale} />}
          {response.interview && <ResponseInterview interview={response.interview} locale={locale} />}
          <ResponseFiles files={files} locale={locale} href={to(`/cabinet/responses/${response.id}`)} own={response.id} />
          <ResponseHistory steps={steps} locale={locale} />
        </div>
        <div className="grid gap-6">
          <ResponseVacancy card={card} view={view} place={place} />
          {response.origin === 'citizen' && (
            <Card>
              <h2 className="mb-1 text-xs font-normal text-muted">{t('responses.one.resume')}</h2>
              <p>{resumeTitle ?? t('responses.one.withoutResume')}</p>
            </Card>
          )}
          <ResponsePay sum={response.expectedPay} locale={locale} />
          {possible.includes('withdraw') && <Withdraw id={response.id} view={view} asked={step === 'withdraw'} />}
        </div>
      </div>
    </Page>
  )
}

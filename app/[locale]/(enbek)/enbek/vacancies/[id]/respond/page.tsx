import { notFound } from 'next/navigation'
import type { ReactNode } from 'react'
import { EnbekNav } from '@/components/enbek/cabinet-nav'
import { ResponseVacancy } from '@/components/enbek/response-vacancy'
import { getMemberView, Page } from '@/components/layout/page'
import { linker, type View } from '@/components/layout/shell'
import { inLanguage } from '@/components/records/titles'
import { Alert, Heading } from '@/components/ui/basics'
import { ButtonLink } from '@/components/ui/button'
import { Icon } from '@/components/ui/icon'
import { placeName } from '@/lib/classifiers/queries'
import { say } from '@/lib/messages'
import { refused } from '@/lib/responses/checks'
import { responseDraft } from '@/lib/responses/drafts'
import { termsToday } from '@/lib/responses/queries'
import { moves } from '@/lib/responses/rules'
import { RespondForm } from './form'

/** Responding to a vacancy: what it is, what the employer will see, and the message (E4). */
export default async function Respond({ params }: { params: Promise<{ id: string }> }) {
  const view = await getMemberView()
  const { locale } = view.place
  const t = say(locale)
  const { id } = await params
  const draft = /^[1-9]\d{0,14}$/.test(id) ? await responseDraft(view.user, Number(id)) : undefined
  if (!draft) notFound()
  const [place, { answerWithin }] = await Promise.all([placeName(draft.card.placeCode ?? draft.card.regionCode, locale), termsToday()])
  const title = inLanguage(locale, draft.card.titleKk, draft.card.titleRu)
  return (
    <Page view={view} title={`${t('responses.respond.title')}: ${title.text}`} nav={<EnbekNav view={view} />}>
      <Heading
        title={t('responses.respond.title')}
        above={
          <a className="link mb-2 inline-flex min-h-11 items-center gap-1 text-sm" href={linker(view)(`/vacancies/${id}`)}>
            <Icon name="back" className="size-4" />
            {t('responses.respond.back')}
          </a>
        }
      />
      <div className="grid items-start gap-6 lg:grid-cols-[1fr_22rem] lg:gap-10">
        <div className="lg:order-2">
          <ResponseVacancy card={draft.card} view={view} place={place} />
        </div>
        <div className="min-w-0 lg:order-1">
          <Obstacle draft={draft} view={view}>
            <RespondForm draft={draft} view={view} days={answerWithin} />
          </Obstacle>
        </div>
      </div>
    </Page>
  )
}

type Draft = NonNullable<Awaited<ReturnType<typeof responseDraft>>>

/** What stands in the way, with the way on; else the form. */
function Obstacle({ draft, view, children }: { draft: Draft; view: View; children: ReactNode }) {
  const { locale } = view.place
  const t = say(locale)
  const to = linker(view)
  const { earlier, open, obstacle, sourceUrl } = draft
  if (earlier && !moves.send.from.includes(earlier.state))
    return (
      <Stop title={t(earlier.state === 'proposed' ? 'responses.respond.proposed' : 'responses.respond.already')} tone="accent">
        <ButtonLink href={to(`/cabinet/responses/${earlier.id}`)}>{t('responses.respond.open')}</ButtonLink>
      </Stop>
    )
  if (!open)
    return (
      <Stop title={t('responses.respond.closed')}>
        <ButtonLink href={to('/vacancies')} icon="search">
          {t('responses.respond.similar')}
        </ButtonLink>
      </Stop>
    )
  if (obstacle)
    return (
      <Stop title={refused[obstacle][locale]}>
        {obstacle === 'absentEmployer' && sourceUrl && (
          <a className="link inline-flex min-h-11 items-center" href={sourceUrl} rel="nofollow noopener noreferrer external">
            {t('responses.respond.source')}
          </a>
        )}
        {(obstacle === 'nameless' || obstacle === 'actingFor') && (
          <ButtonLink href={to({ portal: 'passport', path: obstacle === 'nameless' ? '/person' : '/organisations' })}>
            {t('responses.respond.account')}
          </ButtonLink>
        )}
      </Stop>
    )
  return (
    <>
      {earlier && (
        <div className="mb-5">
          <Alert>{t('responses.respond.again')}</Alert>
        </div>
      )}
      {children}
    </>
  )
}

const Stop = ({ title, tone = 'warn', children }: { title: string; tone?: 'warn' | 'accent'; children: ReactNode }) => (
  <div className="grid gap-4">
    <Alert tone={tone} title={title} />
    <div className="flex flex-wrap gap-3">{children}</div>
  </div>
)

import { notFound } from 'next/navigation'
import { EnbekNav } from '@/components/enbek/cabinet-nav'
import { VacancyStateTag } from '@/components/enbek/vacancy-state'
import { VacancyText } from '@/components/enbek/vacancy-view'
import { ActionForm } from '@/components/form/action-form'
import { Choices } from '@/components/form/fields'
import { ActionButton, Submit } from '@/components/form/submit'
import { getMemberView, Page } from '@/components/layout/page'
import { linker, type View } from '@/components/layout/shell'
import { paySum, payTerms } from '@/components/records/pay'
import { inLanguage } from '@/components/records/titles'
import { Alert, Card, Heading, Tag } from '@/components/ui/basics'
import { ButtonLink } from '@/components/ui/button'
import type { Vacancy } from '@/db/schema'
import { occupationNames, placeName } from '@/lib/classifiers/queries'
import { dayTo } from '@/lib/core/format'
import { say } from '@/lib/messages'
import { closeVacancy, pauseVacancy, publishVacancy, renewVacancy } from '@/lib/vacancies/actions'
import { ownVacancy } from '@/lib/vacancies/queries'
import { closingWords, type RefusalGround, refusalGrounds } from '@/lib/vacancies/terms'
import { findingWords } from '@/lib/vacancies/wording'

/** One vacancy on the employer's desk: its state, what may be done, and what seekers see. */
export default async function OwnVacancy({ params }: { params: Promise<{ id: string }> }) {
  const view = await getMemberView()
  const { locale } = view.place
  const t = say(locale)
  const to = linker(view)
  const { id } = await params
  const found = /^[1-9]\d{0,14}$/.test(id) ? await ownVacancy(view.user, Number(id)) : undefined
  if (!found) notFound()
  const { vacancy } = found
  const occupation = vacancy.occupationCode ? (await occupationNames([vacancy.occupationCode])).get(vacancy.occupationCode) : undefined
  const place = await placeName(vacancy.placeCode ?? vacancy.regionCode, locale)
  const title = inLanguage(locale, vacancy.titleKk, vacancy.titleRu)
  return (
    <Page view={view} title={title.text} nav={<EnbekNav view={view} />}>
      <Heading
        title={title.text}
        above={
          <p className="mb-2 flex flex-wrap items-center gap-2 text-sm text-muted">
            <VacancyStateTag state={vacancy.state} locale={locale} />
            {t('enbek.vacancy.number', { id: String(vacancy.id) })}
            {vacancy.validUntil && <span>{t('enbek.vacancy.validUntil', { day: dayTo(locale, vacancy.validUntil) })}</span>}
            {vacancy.late && <Tag tone="warn">{t('enbek.desk.late')}</Tag>}
          </p>
        }
      >
        {vacancy.state !== 'closed' && (
          <ButtonLink href={to(`/cabinet/vacancies/${vacancy.id}/edit`)} look="secondary">
            {t('enbek.desk.edit')}
          </ButtonLink>
        )}
      </Heading>
      <Remarks vacancy={vacancy} view={view} />
      <div className="grid items-start gap-6 lg:grid-cols-[1fr_20rem]">
        <Card>
          <p className="mb-6 text-xl font-bold">
            {paySum(vacancy, locale)} <span className="text-sm font-normal text-muted">{payTerms(vacancy, locale)}</span>
          </p>
          <VacancyText vacancy={vacancy} view={view} occupation={occupation?.name ?? null} place={place} />
        </Card>
        <Acts vacancy={vacancy} view={view} />
      </div>
    </Page>
  )
}

function Remarks({ vacancy, view }: { vacancy: Vacancy; view: View }) {
  const { locale } = view.place
  const t = say(locale)
  if (vacancy.state === 'rejected')
    return (
      <div className="mb-6">
        <Alert
          tone="bad"
          title={t('enbek.desk.refused', { ground: refusalGrounds[vacancy.refusalGround as RefusalGround]?.[locale] ?? '' })}
        >
          {vacancy.refusalText}
        </Alert>
      </div>
    )
  if (vacancy.state !== 'on_moderation') return null
  return (
    <div className="mb-6">
      <Alert tone="warn" title={t('enbek.desk.waiting')}>
        <ul className="list-disc pl-5">
          {vacancy.findings.map(({ code, quote }) => (
            <li key={`${code} ${quote}`}>
              {findingWords[code as keyof typeof findingWords]?.[locale] ?? code}: «{quote}»
            </li>
          ))}
        </ul>
      </Alert>
    </div>
  )
}

function Acts({ vacancy, view }: { vacancy: Vacancy; view: View }) {
  const { locale } = view.place
  const t = say(locale)
  const to = linker(view)
  const values = { id: vacancy.id }
  const { state } = vacancy
  const closing = (['filled_by_portal', 'filled_otherwise', 'cancelled'] as const).map((value) => ({
    value,
    label: closingWords[value][locale],
  }))
  return (
    <div className="grid gap-4">
      {(state === 'draft' || state === 'rejected') && (
        <Card>
          <ActionButton action={publishVacancy} locale={locale} values={values} look="sun" wide>
            {t('enbek.desk.publish')}
          </ActionButton>
          <p className="mt-3 text-sm text-muted">{t('enbek.desk.publishHint')}</p>
        </Card>
      )}
      {(state === 'published' || state === 'paused' || state === 'expired' || state === 'closed') && vacancy.publishedAt && (
        <Card className="grid gap-3">
          <ButtonLink href={to(`/cabinet/candidates?vacancy=${vacancy.id}`)} icon="person">
            {t('enbek.desk.candidates')}
          </ButtonLink>
          <ButtonLink href={to(`/vacancies/${vacancy.id}`)} look="secondary">
            {t('enbek.desk.look')}
          </ButtonLink>
          {(state === 'published' || state === 'expired') && (
            <ActionButton action={renewVacancy} locale={locale} values={values} look="secondary" wide>
              {t('enbek.desk.renew')}
            </ActionButton>
          )}
          {state === 'published' && (
            <ActionButton action={pauseVacancy} locale={locale} values={values} look="secondary" wide>
              {t('enbek.desk.pause')}
            </ActionButton>
          )}
          {state === 'paused' && (
            <ActionButton action={publishVacancy} locale={locale} values={values} look="sun" wide>
              {t('enbek.desk.resume')}
            </ActionButton>
          )}
        </Card>
      )}
      {state !== 'closed' && (
        <Card>
          <section>
            <h2 className="font-semibold text-bad">{t('enbek.desk.closeTitle')}</h2>
            <p className="my-3 text-sm text-muted">{t('enbek.desk.closeHint')}</p>
            <ActionForm action={closeVacancy} locale={locale}>
              <input type="hidden" name="id" value={vacancy.id} readOnly />
              <Choices name="reason" label={t('enbek.desk.closeReason')} choices={closing} values={['filled_by_portal']} />
              <Submit look="danger">{t('enbek.desk.close')}</Submit>
            </ActionForm>
          </section>
        </Card>
      )}
    </div>
  )
}

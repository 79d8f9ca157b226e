import { notFound } from 'next/navigation'
import { ActionForm } from '@/components/form/action-form'
import { Select, TextField } from '@/components/form/fields'
import { ActionButton, Submit } from '@/components/form/submit'
import { getView } from '@/components/layout/page'
import { linker, type View } from '@/components/layout/shell'
import { StaffPage } from '@/components/staff/frame'
import { Empty, Heading, Tag } from '@/components/ui/basics'
import { ButtonLink } from '@/components/ui/button'
import { Table } from '@/components/ui/table'
import type { Break, Failure } from '@/db/schema'
import { day, moment } from '@/lib/core/format'
import { cancelBreak, planBreak } from '@/lib/failures/actions'
import { failureRegister } from '@/lib/failures/queries'
import { placeName, placeNames, severityNames, stateNames } from '@/lib/failures/words'
import { say } from '@/lib/messages'
import { reportSourceNames } from '@/lib/reference/report-sources'

/** The register of failures by their five sources (O206-22) and breaks agreed with the authorised body (O206-20.1). */
export default async function Failures() {
  const view = await getView()
  const register = await failureRegister(view.user)
  if (!register) notFound()
  const t = say(view.place.locale)
  const to = linker(view)
  return (
    <StaffPage view={view} title={t('failures.title')}>
      <Heading title={t('failures.title')} lead={t('failures.lead')}>
        <ButtonLink href={to('/failures/new')}>{t('failures.add')}</ButtonLink>
      </Heading>
      {register.failures.length === 0 ? <Empty title={t('failures.empty')} /> : <Register view={view} rows={register.failures} />}
      <section className="mt-10" aria-labelledby="breaks">
        <h2 id="breaks" className="mb-3 text-xl">
          {t('failures.breaks')}
        </h2>
        {register.breaks.length === 0 ? <Empty title={t('failures.noBreaks')} /> : <Breaks view={view} rows={register.breaks} />}
        <details className="mt-4">
          <summary className="link inline-flex min-h-11 cursor-pointer items-center">{t('failures.plan')}</summary>
          <PlanBreak view={view} />
        </details>
        <p className="mt-4">
          <a className="link" href={to({ portal: 'enbek', path: '/status' })}>
            {t('failures.public')}
          </a>
        </p>
      </section>
    </StaffPage>
  )
}

function Register({ view, rows }: { view: View; rows: readonly Failure[] }) {
  const { locale } = view.place
  const t = say(locale)
  return (
    <Table
      stack
      caption={t('failures.register')}
      head={['number', 'what', 'where', 'source', 'severity', 'found', 'state'].map((name) => t(`failures.${name}` as 'failures.number'))}
      rows={rows.map((one) => ({
        key: one.id,
        cells: [
          <a key="number" className="link inline-flex min-h-11 min-w-11 items-center" href={linker(view)(`/failures/${one.id}`)}>
            № {one.number}
          </a>,
          one.what.slice(0, 160),
          placeName(one.portal)[locale],
          reportSourceNames[one.source][locale],
          severityNames[one.severity as 1][locale],
          moment(locale, one.foundAt),
          <Tag
            key="state"
            tone={one.state === 'open' ? 'warn' : one.state === 'closed' || one.state === 'unfounded' ? 'neutral' : 'accent'}
          >
            {stateNames[one.state][locale]}
          </Tag>,
        ],
      }))}
    />
  )
}

function Breaks({ view, rows }: { view: View; rows: readonly Break[] }) {
  const { locale } = view.place
  const t = say(locale)
  return (
    <Table
      stack
      caption={t('failures.breaks')}
      head={[
        t('failures.startsAt'),
        t('failures.endsAt'),
        t('failures.where'),
        t('failures.what'),
        t('failures.letterNumber'),
        t('failures.cancel'),
      ]}
      rows={rows.map((one) => ({
        key: one.id,
        cells: [
          moment(locale, one.startsAt),
          moment(locale, one.endsAt),
          placeName(one.portal)[locale],
          locale === 'kk' ? one.reasonKk : one.reasonRu,
          `${one.letterNumber}, ${day(locale, one.letterOn)}`,
          one.cancelledAt ? (
            <Tag key="cancel">{t('failures.cancelled')}</Tag>
          ) : (
            <ActionButton key="cancel" action={cancelBreak} locale={locale} values={{ id: one.id }}>
              {t('failures.cancel')}
            </ActionButton>
          ),
        ],
      }))}
    />
  )
}

function PlanBreak({ view }: { view: View }) {
  const { locale } = view.place
  const t = say(locale)
  return (
    <ActionForm action={planBreak} locale={locale} className="mt-4 grid max-w-3xl gap-5">
      <div className="grid gap-4 sm:grid-cols-2">
        <TextField name="startsAt" type="datetime-local" label={t('failures.startsAt')} short />
        <TextField name="endsAt" type="datetime-local" label={t('failures.endsAt')} short />
      </div>
      <Select
        name="portal"
        label={t('failures.where')}
        value="all"
        choices={Object.entries(placeNames).map(([value, name]) => ({ value, label: name[locale] }))}
      />
      <TextField name="reasonKk" label={t('failures.reasonKk')} maxLength={300} />
      <TextField name="reasonRu" label={t('failures.reasonRu')} maxLength={300} />
      <div className="grid gap-4 sm:grid-cols-2">
        <TextField name="letterNumber" label={t('failures.letterNumber')} maxLength={60} />
        <TextField name="letterOn" type="date" label={t('failures.letterOn')} short />
      </div>
      <div>
        <Submit>{t('failures.plan')}</Submit>
      </div>
    </ActionForm>
  )
}

import { notFound } from 'next/navigation'
import { ActionForm } from '@/components/form/action-form'
import { Submit } from '@/components/form/submit'
import { getView } from '@/components/layout/page'
import { Figures } from '@/components/staff/figures'
import { StaffPage } from '@/components/staff/frame'
import { Alert, Heading, Tag } from '@/components/ui/basics'
import { Table } from '@/components/ui/table'
import { dayOf } from '@/lib/core/calendar'
import { clock, moment, number, shortDay } from '@/lib/core/format'
import type { Locale } from '@/lib/core/text'
import { verifySeal } from '@/lib/journal/actions'
import { type SealCheck, type SealState, sealState } from '@/lib/journal/seal/check'
import { say } from '@/lib/messages'

/** How the seal of the journals stands: the last verification, what it found, and a button for another one. */
export default async function Seal() {
  const view = await getView()
  const state = await sealState(view.user)
  if (!state) notFound()
  const { locale } = view.place
  const t = say(locale)
  const last = state.checks[0]
  return (
    <StaffPage view={view} title={t('journals.seal.title')}>
      <Heading title={t('journals.seal.title')} lead={t('journals.seal.lead')} />
      <div className="grid gap-6">
        <Verdict check={last} locale={locale} />
        <Standing state={state} locale={locale} />
        <div className="flex flex-wrap items-center gap-x-5 gap-y-3">
          <ActionForm action={verifySeal} locale={locale} className="grid justify-items-start gap-3">
            <Submit>{t('journals.seal.verify')}</Submit>
          </ActionForm>
          <p className="max-w-prose text-sm text-muted">{t('journals.seal.night')}</p>
        </div>
        {last && last.problems.length > 0 && <Problems check={last} locale={locale} />}
        {state.checks.length > 0 && <Checks checks={state.checks} locale={locale} />}
      </div>
    </StaffPage>
  )
}

function Verdict({ check, locale }: { check: SealCheck | undefined; locale: Locale }) {
  const t = say(locale)
  if (!check)
    return (
      <Alert tone="warn" title={t('journals.seal.noneTitle')}>
        {t('journals.seal.noneText')}
      </Alert>
    )
  const at = { moment: moment(locale, check.at) }
  return (
    <div className="grid gap-3">
      {check.problems.length > 0 ? (
        <Alert tone="bad" title={t('journals.seal.badTitle', { count: check.problems.length })}>
          {t('journals.seal.badText', at)}
        </Alert>
      ) : (
        <Alert tone="good" title={t('journals.seal.goodTitle')}>
          {t('journals.seal.goodText', at)}
        </Alert>
      )}
      {check.warnings.map((warning) => (
        <Alert key={warning} tone="warn">
          {t(`journals.seal.warning.${warning}`)}
        </Alert>
      ))}
    </div>
  )
}

function Standing({ state, locale }: { state: SealState; locale: Locale }) {
  const t = say(locale)
  const last = state.checks[0]
  const isWhole = last && last.problems.length === 0
  return (
    <Figures
      label={t('journals.seal.figures.label')}
      items={[
        {
          key: 'state',
          value: !last ? t('journals.seal.never') : isWhole ? t('journals.seal.good') : t('journals.seal.bad'),
          label: t('journals.seal.figures.state'),
          tone: !last ? 'warn' : isWhole ? 'good' : 'bad',
        },
        { key: 'rows', value: last ? number(locale, last.rows) : '—', label: t('journals.seal.figures.rows') },
        { key: 'heads', value: number(locale, state.heads), label: t('journals.seal.figures.heads') },
        {
          key: 'lastHead',
          value: state.lastHeadAt ? clock(locale, state.lastHeadAt) : '—',
          label: state.lastHeadAt
            ? `${t('journals.seal.figures.lastHead')}, ${shortDay(locale, dayOf(state.lastHeadAt))}`
            : t('journals.seal.figures.lastHead'),
        },
      ]}
    />
  )
}

function Problems({ check, locale }: { check: SealCheck; locale: Locale }) {
  const t = say(locale)
  return (
    <section>
      <h2 className="mb-3 text-lg">{t('journals.seal.problems')}</h2>
      <Table
        stack
        caption={t('journals.seal.problems')}
        head={[
          t('journals.seal.what'),
          t('journals.seal.table'),
          t('journals.seal.row'),
          t('journals.seal.when'),
          t('journals.seal.place'),
        ]}
        rows={check.problems.map(({ kind, table, id, at, chain, seq }, index) => ({
          key: `${index} ${table} ${id}`,
          cells: [
            <Tag key="what" tone="bad">
              {t(`journals.seal.kind.${kind}`)}
            </Tag>,
            <code key="table" className="text-xs">
              {table}
            </code>,
            id && (
              <code key="row" className="break-all text-xs">
                {id}
              </code>
            ),
            at && moment(locale, new Date(at)),
            chain !== undefined && seq !== undefined ? t('journals.seal.at', { chain: String(chain), seq: number(locale, seq) }) : null,
          ],
        }))}
      />
    </section>
  )
}

function Checks({ checks, locale }: { checks: readonly SealCheck[]; locale: Locale }) {
  const t = say(locale)
  return (
    <section>
      <h2 className="mb-3 text-lg">{t('journals.seal.checks')}</h2>
      <Table
        stack
        caption={t('journals.seal.checks')}
        head={[
          t('journals.seal.started'),
          t('journals.seal.result'),
          t('journals.seal.checked'),
          t('journals.seal.signed'),
          t('journals.seal.took'),
          t('journals.seal.by'),
        ]}
        rows={checks.map((check) => ({
          key: check.id,
          cells: [
            moment(locale, check.at),
            <Tag key="result" tone={check.problems.length > 0 ? 'bad' : 'good'}>
              {check.problems.length > 0 ? t('journals.seal.found', { count: check.problems.length }) : t('journals.seal.good')}
            </Tag>,
            number(locale, check.rows),
            number(locale, check.heads),
            t('journals.seal.seconds', {
              count: number(locale, Math.max(1, Math.round((check.endedAt.getTime() - check.at.getTime()) / 1000))),
            }),
            check.askedBy === 'system' ? t('journals.seal.nightly') : t('journals.seal.person'),
          ],
        }))}
      />
    </section>
  )
}

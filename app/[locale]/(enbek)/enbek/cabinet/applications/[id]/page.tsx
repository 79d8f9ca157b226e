import { notFound } from 'next/navigation'
import { EnbekNav } from '@/components/enbek/cabinet-nav'
import { ActionForm } from '@/components/form/action-form'
import { Checkbox } from '@/components/form/fields'
import { Submit } from '@/components/form/submit'
import { getMemberView, Page } from '@/components/layout/page'
import { linker } from '@/components/layout/shell'
import { Answers } from '@/components/services/answers'
import { Clock } from '@/components/services/clock'
import { History } from '@/components/services/history'
import { FileLine } from '@/components/services/paper-list'
import { Transfer } from '@/components/services/transfer'
import { Alert, Card, Facts, Heading, Tag } from '@/components/ui/basics'
import { ButtonLink } from '@/components/ui/button'
import { Icon } from '@/components/ui/icon'
import { centreById } from '@/lib/centres/queries'
import { dayOf } from '@/lib/core/calendar'
import { moment, phone } from '@/lib/core/format'
import { readLaw } from '@/lib/core/law'
import { transferOf } from '@/lib/exchange/transfer'
import { say } from '@/lib/messages'
import { withdrawApplication } from '@/lib/services/actions'
import { serviceOf } from '@/lib/services/catalogue'
import { myCase } from '@/lib/services/queries'
import { editableBy, movesFor, nextStep, runningTimer } from '@/lib/services/rules'

type Props = { params: Promise<{ id: string }>; searchParams: Promise<{ done?: string }> }

/** One application as the person sees it: whose turn it is, what is due when and by which clause, what happened, and what was issued. */
export default async function Application({ params, searchParams }: Props) {
  const [{ id }, { done }, view] = await Promise.all([params, searchParams, getMemberView()])
  const found = await myCase(view.user, id)
  if (!found) notFound()
  const { of, steps, files, papers } = found
  const { locale } = view.place
  const t = say(locale)
  const to = linker(view)
  const now = new Date()
  const service = serviceOf(of.service)
  const state = service.states[of.state]!
  const [law, centre, transfer] = await Promise.all([
    readLaw(),
    of.centreId ? centreById(of.centreId) : undefined,
    transferOf({ caseId: id }),
  ])
  const timer = runningTimer(of.timers)?.[1] ?? Object.values(of.timers).at(-1)
  const path = `/cabinet/applications/${id}`
  const moves = of.pending ? [] : movesFor(service, of, steps, { actor: 'applicant', id: view.user.id, roles: [] })
  const editable = editableBy(service, of.state, 'applicant') && !of.pending
  const came = steps.findLast(({ from, to: state }) => state === of.state && from !== state)
  return (
    <Page view={view} title={service.title[locale]} nav={<EnbekNav view={view} />}>
      {done === 'sent' && of.number && (
        <div className="mb-6">
          <Alert
            tone="good"
            role="status"
            title={t('services.one.sent', { number: of.number, due: of.dueAt ? moment(locale, of.dueAt) : '—' })}
          />
        </div>
      )}
      {done === 'again' && of.number && (
        <div className="mb-6">
          <Alert role="status" title={t('services.one.again', { number: of.number })} />
        </div>
      )}
      {(done === 'asked' || of.pending) && (
        <div className="mb-6">
          <Alert role="status" title={done === 'asked' ? t('services.one.asked') : t('services.one.pending')} />
        </div>
      )}
      <Heading
        title={service.title[locale]}
        lead={of.number ? t('services.one.title', { number: of.number }) : t('services.one.draft')}
        above={
          <a className="link mb-2 inline-flex min-h-11 items-center gap-1 text-sm" href={to('/cabinet/applications')}>
            <Icon name="back" className="size-4" />
            {t('services.list.title')}
          </a>
        }
      />
      <div className="grid items-start gap-6 lg:grid-cols-[1fr_22rem] lg:gap-8">
        <div className="grid min-w-0 gap-6">
          <Card className="grid gap-4">
            <p className="flex flex-wrap items-center gap-2">
              <Tag tone={state.ball === 'applicant' ? 'warn' : state.ball === 'officer' ? 'accent' : 'neutral'}>{state.name[locale]}</Tag>
              <span className="text-sm text-muted">{t(`services.one.ball.${state.ball ?? 'over'}`)}</span>
            </p>
            <p className="text-lg">{state.says[locale]}</p>
            {state.ball === 'applicant' && came?.actor === 'officer' && <History service={service} steps={[came]} locale={locale} />}
            {editable && (
              <div>
                <ButtonLink href={to(`${path}/${of.number ? 'review' : nextStep(service, of, files, dayOf(now))}`)}>
                  {t(of.number ? 'services.one.fix' : 'services.one.go')}
                </ButtonLink>
              </div>
            )}
            {timer && <Clock timer={timer} law={law} locale={locale} now={now} />}
            {transfer && <Transfer transfer={transfer} locale={locale} />}
          </Card>
          {papers.some((paper) => paper.state !== 'draft' && paper.state !== 'replaced') && (
            <Card>
              <h2 className="mb-3 text-lg">{t('services.one.papers')}</h2>
              <ul className="grid gap-3">
                {papers
                  .filter((paper) => paper.state !== 'draft' && paper.state !== 'replaced')
                  .map((paper) => (
                    <li key={paper.id} className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1">
                      <span className="min-w-0">
                        {paper.title[locale]} <span className="text-sm whitespace-nowrap text-muted">№ {paper.number}</span>
                      </span>
                      <span className="flex gap-3">
                        {(paper.paperSha256 ? (['signed'] as const) : (['kk', 'ru'] as const)).map((copy) => (
                          <a
                            key={copy}
                            className="link inline-flex min-h-11 items-center"
                            href={`${to(`/cabinet/documents/${paper.id}/pdf`)}?lang=${copy}`}
                          >
                            {t('services.one.download')} {copy === 'signed' ? 'PDF' : copy === 'kk' ? 'қаз' : 'рус'}
                          </a>
                        ))}
                      </span>
                    </li>
                  ))}
              </ul>
            </Card>
          )}
          <Card>
            <h2 className="mb-4 text-lg">{t('services.one.history')}</h2>
            <History service={service} steps={steps} locale={locale} />
          </Card>
          <details className="rounded-lg border border-line bg-card p-5">
            <summary className="min-h-6 cursor-pointer font-semibold">{t('services.one.answers')}</summary>
            <div className="mt-4">
              <Answers service={service} of={of} locale={locale} />
            </div>
          </details>
        </div>
        <div className="grid gap-6">
          {centre && (
            <Card>
              <h2 className="mb-3 text-lg">{t('services.one.centre')}</h2>
              <a className="link font-semibold" href={to(`/centres/${centre.regionCode}`)}>
                {centre.name[locale]}
              </a>
              <div className="mt-3">
                <Facts items={centre.departments.slice(0, 1).map(({ who, number }) => [who[locale], phone(number)] as const)} />
              </div>
              {of.channel === 'office' && <p className="mt-3 text-sm text-muted">{t('services.one.byOffice')}</p>}
            </Card>
          )}
          {files.length > 0 && (
            <Card>
              <h2 className="mb-3 text-lg">{t('services.one.files')}</h2>
              <ul className="grid gap-3 text-sm">
                {files.map((file) => (
                  <li key={file.id}>
                    <p className="font-semibold">{service.papers[file.kind]?.label[locale]}</p>
                    <FileLine file={file} locale={locale} href={to(`${path}/files/${file.id}`)} />
                  </li>
                ))}
              </ul>
            </Card>
          )}
          {moves
            .filter(({ move }) => !move.signed)
            .map(({ name, move }) => (
              <details key={name} className="rounded-lg border border-line p-5">
                <summary className="min-h-6 cursor-pointer text-sm text-bad">{move.label[locale]}</summary>
                <ActionForm action={withdrawApplication} locale={locale} className="mt-3 grid gap-3">
                  <input type="hidden" name="id" value={id} readOnly />
                  <input type="hidden" name="move" value={name} readOnly />
                  <Checkbox name="sure" label={t('services.one.sure')} />
                  <div>
                    <Submit look="danger">{move.label[locale]}</Submit>
                  </div>
                </ActionForm>
              </details>
            ))}
        </div>
      </div>
    </Page>
  )
}

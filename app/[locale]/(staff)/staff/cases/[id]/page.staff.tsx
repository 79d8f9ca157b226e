import { notFound } from 'next/navigation'
import { MaskedIin } from '@/components/access/masked-iin'
import { ActionForm } from '@/components/form/action-form'
import { Select, TextField } from '@/components/form/fields'
import { ActionButton, Submit } from '@/components/form/submit'
import { getView } from '@/components/layout/page'
import { linker } from '@/components/layout/shell'
import { Answers } from '@/components/services/answers'
import { Clock } from '@/components/services/clock'
import { History } from '@/components/services/history'
import { Verdicts } from '@/components/services/verdicts'
import { Acts } from '@/components/staff/case/acts'
import { Checks } from '@/components/staff/case/checks'
import { ClosedCase } from '@/components/staff/case/closed'
import { Files } from '@/components/staff/case/files'
import { Moves } from '@/components/staff/case/moves'
import { StaffPage } from '@/components/staff/frame'
import { Alert, Card, Heading, Tag } from '@/components/ui/basics'
import { ButtonLink } from '@/components/ui/button'
import { Icon } from '@/components/ui/icon'
import { dayOf } from '@/lib/core/calendar'
import { readLaw } from '@/lib/core/law'
import { may } from '@/lib/core/policy'
import { say } from '@/lib/messages'
import { revealsOf } from '@/lib/personal-data/reveals'
import { serviceOf } from '@/lib/services/catalogue'
import { handOver, takeCase } from '@/lib/services/desk/actions'
import { officerOf } from '@/lib/services/desk/held'
import { caseHead, colleagues, deskCase } from '@/lib/services/desk/queries'
import { actsOf, editableBy, isOver, judge, movesFor, nextStep, runningTimer } from '@/lib/services/rules'

type Props = { params: Promise<{ id: string }>; searchParams: Promise<{ done?: string }> }

/** A case on one page: answers beside documents beside what registers say, the clock, the moves of this role, what happened. */
export default async function DeskCase({ params, searchParams }: Props) {
  const [{ id }, { done }, view] = await Promise.all([params, searchParams, getView()])
  const held = await deskCase(view.user, id)
  if (!held) {
    const closed = await caseHead(view.user, id)
    if (!closed) notFound()
    return <ClosedCase view={view} head={closed} />
  }
  const { of, steps, papers, earlier, registered } = held
  const { locale } = view.place
  const t = say(locale)
  const to = linker(view)
  const now = new Date()
  const today = dayOf(now)
  const service = serviceOf(of.service)
  const [law, others] = await Promise.all([readLaw(), colleagues(view.user, of)])
  const over = isOver(service, of.state)
  const open = !over && may(view.user, 'case.check', of)
  const timer = runningTimer(of.timers)?.[1] ?? Object.values(of.timers).at(-1)
  const moves = may(view.user, 'case.move', of) ? movesFor(service, of, steps, officerOf(view.user, of)) : []
  const filling = of.channel === 'office' && (of.state === service.office || editableBy(service, of.state, 'officer'))
  const person = { birthDate: of.answers.identity?.birthDate as string | undefined, registered }
  const judged = judge(service, { answers: of.answers, person, checks: of.checks, today })
  return (
    <StaffPage view={view} title={of.name || service.title[locale]}>
      {done && service.moves[done] && (
        <div className="mb-4">
          <Alert tone="good" role="status" title={t('services.desk.done', { move: service.moves[done].label[locale] })} />
        </div>
      )}
      <Heading
        above={
          <a className="link mb-2 inline-flex min-h-11 items-center gap-1 text-sm" href={to('/cases')}>
            <Icon name="back" className="size-4" />
            {t('services.desk.title')}
          </a>
        }
        title={of.name || t('services.desk.incomplete')}
        lead={
          <span className="flex flex-wrap items-center gap-x-4 gap-y-1 text-sm">
            <span>{service.title[locale]}</span>
            {of.number && <span className="tabular-nums">№ {of.number}</span>}
            {of.iin && <MaskedIin view={view} iin={of.iin} kind="case" id={id} whom={of.name} revealed={await revealsOf(view.user)} />}
            <Tag tone={over ? 'neutral' : service.states[of.state]?.ball === 'applicant' ? 'warn' : 'accent'}>
              {service.states[of.state]?.name[locale]}
            </Tag>
          </span>
        }
      >
        {filling && (
          <ButtonLink href={to(`/cases/${id}/fill/${firstOf(service, held, today)}`)} look="secondary">
            {t('services.desk.fill')}
          </ButtonLink>
        )}
      </Heading>
      {of.channel === 'office' && of.filledWhy && (
        <p className="mb-4 text-sm text-muted">{t('services.desk.filled', { why: t(`services.desk.whys.${of.filledWhy as 'came'}`) })}</p>
      )}
      <div className="grid items-start gap-5 lg:grid-cols-2 xl:grid-cols-[1fr_22rem_22rem]">
        <Card>
          <h2 className="mb-4 text-lg">{t('services.desk.answers')}</h2>
          <Answers service={service} of={of} locale={locale} />
        </Card>
        <div className="grid gap-5">
          <Card>
            <h2 className="mb-4 text-lg">{t('services.desk.files')}</h2>
            <Files
              service={service}
              held={held}
              today={today}
              open={open}
              locale={locale}
              href={(file) => to(`/cases/${id}/files/${file}`)}
            />
          </Card>
          <Card>
            <h2 className="mb-4 text-lg">{t('services.desk.checks')}</h2>
            <Checks service={service} of={of} open={open} locale={locale} />
          </Card>
          <Card>
            <h2 className="mb-4 text-lg">{t('services.desk.conditions')}</h2>
            <Verdicts judged={judged} locale={locale} />
          </Card>
        </div>
        <div className="grid gap-5 lg:col-span-2 xl:col-span-1">
          {moves.length > 0 && (
            <Card>
              <h2 className="mb-4 text-lg">{t('services.desk.moves')}</h2>
              <Moves service={service} of={of} moves={moves} locale={locale} />
            </Card>
          )}
          <Card className="grid gap-4">
            {timer && <Clock timer={timer} law={law} locale={locale} now={now} />}
            <div>
              <h2 className="text-base">{t('services.desk.acts')}</h2>
              <p className="mb-2 text-xs text-muted">{t('services.desk.actsLead')}</p>
              <Acts acts={actsOf(service, steps)} law={law} today={today} now={now} locale={locale} />
            </div>
          </Card>
          {papers.some(({ state }) => state !== 'draft') && (
            <Card>
              <h2 className="mb-3 text-lg">{t('services.desk.results')}</h2>
              <ul className="grid gap-2 text-sm">
                {papers
                  .filter(({ state }) => state !== 'draft')
                  .map((paper) => (
                    <li key={paper.id}>
                      {paper.title[locale]} <span className="text-muted">№ {paper.number}</span>
                      <span className="flex gap-4">
                        {(paper.kind.endsWith('.application') ? (['signed'] as const) : (['kk', 'ru'] as const)).map((copy) => (
                          <a
                            key={copy}
                            className="link inline-flex min-h-11 items-center"
                            href={`${to(`/cases/${id}/papers/${paper.id}`)}?lang=${copy}`}
                          >
                            {t('services.desk.print')} {copy === 'signed' ? 'PDF' : copy === 'kk' ? 'қаз' : 'рус'}
                          </a>
                        ))}
                      </span>
                    </li>
                  ))}
              </ul>
            </Card>
          )}
          {open && (
            <Card className="grid gap-4">
              <p className="text-sm">
                {t('services.desk.officer')}: {of.assigneeName ?? t('services.desk.nobody')}
              </p>
              {!of.assigneeId && (
                <ActionButton action={takeCase} locale={locale} look="secondary" values={{ id }}>
                  {t('services.desk.take')}
                </ActionButton>
              )}
              {others.length > 0 && (
                <details>
                  <summary className="min-h-6 cursor-pointer text-sm text-accent">{t('services.desk.hand')}</summary>
                  <ActionForm action={handOver} locale={locale} className="mt-3 grid gap-3">
                    <input type="hidden" name="id" value={id} readOnly />
                    <Select
                      name="to"
                      label={t('services.desk.handTo')}
                      choices={others.map((other) => ({ value: other.id, label: other.name }))}
                    />
                    <TextField name="why" label={t('services.desk.handWhy')} maxLength={300} />
                    <div>
                      <Submit look="secondary">{t('services.desk.handDo')}</Submit>
                    </div>
                  </ActionForm>
                </details>
              )}
            </Card>
          )}
          <Card>
            <h2 className="mb-4 text-lg">{t('services.one.history')}</h2>
            <History service={service} steps={steps} locale={locale} names />
          </Card>
          {earlier.length > 0 && (
            <Card>
              <h2 className="mb-3 text-lg">{t('services.desk.earlier')}</h2>
              <ul className="grid gap-2 text-sm">
                {earlier.map((row) => (
                  <li key={row.id}>
                    <a className="link" href={to(`/cases/${row.id}`)}>
                      {row.number ?? serviceOf(row.service).title[locale]}
                    </a>{' '}
                    · {serviceOf(row.service).states[row.state]?.name[locale]}
                  </li>
                ))}
              </ul>
            </Card>
          )}
        </div>
      </div>
    </StaffPage>
  )
}

const firstOf = (
  ...[service, held, today]: [
    Parameters<typeof nextStep>[0],
    { of: Parameters<typeof nextStep>[1]; files: Parameters<typeof nextStep>[2] },
    string,
  ]
): string => {
  const next = nextStep(service, held.of, held.files, today)
  return next === 'review' ? Object.keys(service.steps)[0]! : next
}

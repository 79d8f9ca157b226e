import { notFound } from 'next/navigation'
import { OpenFirst } from '@/components/ais/card-opening'
import { getView } from '@/components/layout/page'
import { linker } from '@/components/layout/shell'
import { MeasureMoves } from '@/components/measures/moves'
import { MeasureStateTag, MeasureTerms } from '@/components/measures/parts'
import { Due } from '@/components/mediation/due'
import { SignPanel } from '@/components/signatures/sign-panel'
import { signWords } from '@/components/signatures/words'
import { StaffPage } from '@/components/staff/frame'
import { Card, Facts, Heading, Timeline } from '@/components/ui/basics'
import { dayOf } from '@/lib/core/calendar'
import { day, moment } from '@/lib/core/format'
import { may } from '@/lib/core/policy'
import { signForCentre } from '@/lib/measures/actions'
import { measureForStaff, measureHead } from '@/lib/measures/queries'
import { movesFor } from '@/lib/measures/rules'
import { endingNames, markNames, measureName, measureStepName } from '@/lib/measures/words'
import { situationOf } from '@/lib/measures/write'
import { say } from '@/lib/messages'
import { signingSetup } from '@/lib/signatures/queries'

/** One measure: its terms, contract and signatures, what can be done, attendance and history (E12). */
export default async function StaffMeasure({ params }: { params: Promise<{ id: string }> }) {
  const view = await getView()
  const { locale } = view.place
  const { id } = await params
  const found = await measureForStaff(view.user, id)
  if (!found) {
    const closed = await measureHead(view.user, id)
    if (!closed) notFound()
    return <OpenFirst view={view} head={closed.head} purpose="measures" about={closed.measure.number} back={`/measures/${id}`} />
  }
  const t = say(locale)
  const to = linker(view)
  const now = new Date()
  const { measure, head, steps, marks, contract, scan } = found
  const situation = { ...situationOf(measure), begun: measure.terms.from <= dayOf(now) }
  const possible = may(view.user, 'measure.move', measure) ? movesFor('specialist', situation) : []
  const signs = measure.state === 'signed_person' && may(view.user, 'measure.signCentre', measure)
  const setup = signs ? await signingSetup(view.user) : null
  const standing = [
    [t('measures.due'), measure.dueAt && <Due key="due" at={measure.dueAt} now={now} locale={locale} />],
    [t('measures.representative'), measure.consent?.representative],
    [t('measures.result'), measure.result && t(`measures.results.${measure.result}`)],
    [t('measures.ground'), measure.ground && endingNames[measure.ground][locale]],
    [t('measures.why'), measure.groundText],
  ] as const
  const paper = to(`/measures/${measure.id}/paper`)
  return (
    <StaffPage view={view} title={measureName(measure)[locale]}>
      <Heading
        title={measureName(measure)[locale]}
        above={
          <p className="mb-2 text-sm">
            {head.shortName} · <span className="tabular-nums text-muted">{head.maskedIin}</span>
          </p>
        }
        lead={<MeasureStateTag state={measure.state} locale={locale} />}
      />
      <div className="grid items-start gap-6 lg:grid-cols-[1fr_24rem]">
        <div className="grid gap-6">
          <Card>
            <MeasureTerms terms={measure.terms} number={measure.number} locale={locale} />
          </Card>
          {contract && (
            <Card>
              <h2 className="mb-3 text-lg">{t('measures.contract')}</h2>
              <Facts
                columns
                items={[
                  [t('measures.number'), contract.number],
                  [t('measures.signedPerson'), measure.signedPersonAt && moment(locale, measure.signedPersonAt)],
                  [t('measures.signedOnPaper'), scan && day(locale, scan.signedOn)],
                  [t('measures.signedCentre'), measure.signedCentreAt && moment(locale, measure.signedCentreAt)],
                ]}
              />
              <a className="link mt-3 inline-flex min-h-11 items-center" href={paper}>
                {t(situation.onPaper && measure.state === 'contract_sent' ? 'measures.printIt' : 'measures.readContract')}
              </a>
              {scan && (
                <a className="link ml-6 inline-flex min-h-11 items-center" href={to(`/measures/${measure.id}/scan`)}>
                  {t('measures.scan')}
                </a>
              )}
            </Card>
          )}
          {setup && contract?.sha256 && (
            <SignPanel
              locale={locale}
              action={signForCentre}
              values={{ id: measure.id }}
              document={{ id: contract.id, title: `${contract.title[locale]} № ${contract.number}`, url: paper, sha256: contract.sha256 }}
              allow={['browser-key', 'ncalayer']}
              setup={setup}
              words={signWords(locale)}
            />
          )}
          {measure.state === 'in_progress' || marks.length > 0 ? (
            <Card>
              <h2 className="mb-3 text-lg">{t('measures.attendance')}</h2>
              {marks.length === 0 && <p className="text-sm text-muted">{t('measures.noMarks')}</p>}
              <ul className="grid gap-1 text-sm">
                {marks.map((mark) => (
                  <li key={mark.id}>
                    {day(locale, mark.day)}: {markNames[mark.mark][locale]}
                    {mark.text && ` — ${mark.text}`} <span className="text-xs text-muted">{mark.authorName}</span>
                  </li>
                ))}
              </ul>
            </Card>
          ) : null}
          <Card>
            <h2 className="mb-3 text-lg">{t('measures.history')}</h2>
            <Timeline
              items={steps.map((step) => ({
                key: step.id,
                title: measureStepName(step.move)[locale],
                when: [moment(locale, step.at), step.actorName].filter(Boolean).join(' · '),
                note: step.note.text ?? step.note.representative,
              }))}
            />
          </Card>
        </div>
        <div className="grid gap-6">
          {standing.some(([, value]) => value) && (
            <Card>
              <Facts items={standing} />
            </Card>
          )}
          <MeasureMoves id={measure.id} possible={possible} running={measure.state === 'in_progress'} locale={locale} />
        </div>
      </div>
    </StaffPage>
  )
}

import { notFound } from 'next/navigation'
import { ApplicationAside } from '@/components/access/application-aside'
import { ApplicationDecision } from '@/components/access/application-decision'
import { ApplicationNext } from '@/components/access/application-next'
import { ApplicationSummary } from '@/components/access/application-summary'
import { KnownFunctions } from '@/components/access/known-functions'
import { MaskedIin } from '@/components/access/masked-iin'
import { getView } from '@/components/layout/page'
import { linker } from '@/components/layout/shell'
import { Answers } from '@/components/services/answers'
import { FileLine } from '@/components/services/paper-list'
import { Verdicts } from '@/components/services/verdicts'
import { StaffPage } from '@/components/staff/frame'
import { Alert, Card, Heading, Tag } from '@/components/ui/basics'
import { Icon } from '@/components/ui/icon'
import { judgedBy } from '@/lib/access/applications/check'
import { application, concernedBy, papersOf } from '@/lib/access/applications/queries'
import { dayOf } from '@/lib/core/calendar'
import { may } from '@/lib/core/policy'
import { say } from '@/lib/messages'
import { revealsOf } from '@/lib/personal-data/reveals'
import { serviceOf } from '@/lib/services/catalogue'
import { kindNames } from '@/lib/services/definitions/staff-access-form'
import { kindOf } from '@/lib/services/definitions/staff-access-rules'
import { judge, papersFor } from '@/lib/services/rules'

type Props = { params: Promise<{ id: string }>; searchParams: Promise<{ done?: string }> }

/** One row of appendix 1: what decides and the decision, what the rules say, the answers with the order and the letter, the course (P4). */
export default async function Application({ params, searchParams }: Props) {
  const [{ id }, { done }, view] = await Promise.all([params, searchParams, getView()])
  const held = await application(view.user, id)
  if (!held) notFound()
  const papers = await papersOf(id)
  const { locale } = view.place
  const t = say(locale)
  const to = linker(view)
  const { of, files } = held
  const service = serviceOf(of.service)
  const today = dayOf(new Date())
  const kind = kindOf(of.answers)
  const unsent = of.state === service.initial || of.state === service.office
  const own = unsent && of.filledBy === view.user.id
  const given = await judgedBy(of, today)
  const judged = judge(service, given)
  const decides = of.state === 'review' && may(view.user, 'access.decide', await concernedBy(held))
  const shown = papersFor(service, of.answers, today).flatMap(([key, paper]) => {
    const file = files.find((each) => each.kind === key)
    return file ? [{ key, label: paper.label[locale], file }] : []
  })
  // whoever still fills the application in compares the IIN with the letter; anybody else asks for it (L 8)
  const revealed = await revealsOf(view.user)
  const masked = (iin: string) => <MaskedIin key="iin" view={view} iin={iin} kind="case" id={id} whom={of.name} revealed={revealed} />
  const printed = papers.filter(({ state }) => state !== 'draft')
  return (
    <StaffPage view={view} title={of.name || service.title[locale]}>
      {done && service.moves[done] && (
        <div className="mb-4">
          <Alert tone="good" role="status" title={t('services.desk.done', { move: service.moves[done].label[locale] })} />
        </div>
      )}
      <Heading
        above={
          <a className="link mb-2 inline-flex min-h-11 items-center gap-1 text-sm" href={to('/access/applications')}>
            <Icon name="back" className="size-4" />
            {t('applications.back')}
          </a>
        }
        title={of.name || t('applications.unnamed')}
        lead={
          <span className="flex flex-wrap items-center gap-x-4 gap-y-1 text-sm">
            {kind && <span>{kindNames[kind][locale]}</span>}
            {of.number && <span className="tabular-nums">№ {of.number}</span>}
            <span>{t(of.channel === 'portal' ? 'applications.acms' : 'applications.letter')}</span>
            <Tag tone={of.state === 'approved' ? 'good' : of.state === 'review' ? 'accent' : 'neutral'}>
              {service.states[of.state]?.name[locale]}
            </Tag>
          </span>
        }
      />
      {own && (
        <div className="mb-5">
          <ApplicationNext view={view} held={held} judged={judged} />
        </div>
      )}
      {/* what decides stands before the appendix, on a phone as in the order of reading; on a wide screen beside it */}
      <div className="grid items-start gap-5 lg:grid-cols-[1fr_24rem] lg:grid-rows-[auto_1fr]">
        <div className="grid gap-5 lg:col-start-2">
          <ApplicationSummary view={view} held={held} judged={judged} applied={given.today} toDecision={decides} />
          <ApplicationDecision view={view} held={held} decides={decides} today={today} />
          <Card>
            <h2 className="mb-4 text-lg">{t('applications.verdicts')}</h2>
            <Verdicts judged={judged} locale={locale} />
          </Card>
        </div>
        <Card className="lg:col-start-1 lg:row-span-2 lg:row-start-1">
          <h2 className="mb-4 text-lg">{t('applications.row')}</h2>
          <Answers
            service={service}
            of={of}
            locale={locale}
            change={own ? (step) => to(`/access/applications/${id}/${step}`) : undefined}
            instead={own ? undefined : { 'identity.iin': masked }}
          />
        </Card>
        <div className="grid gap-5 lg:col-start-2">
          <KnownFunctions view={view} answers={of.answers} />
          <Card className="grid gap-3 text-sm">
            <h2 className="text-lg">{t('applications.papers')}</h2>
            {shown.length + printed.length === 0 && <p className="text-muted">{t('applications.noPapers')}</p>}
            {shown.map(({ key, label, file }) => (
              <div key={key}>
                <p className="font-semibold">{label}</p>
                <FileLine file={file} locale={locale} href={to(`/access/applications/${id}/files/${file.id}`)} />
              </div>
            ))}
            {printed.map((paper) => (
              <div key={paper.id}>
                <p className="font-semibold">
                  {paper.title[locale]} <span className="font-normal text-muted">№ {paper.number}</span>
                </p>
                {(paper.kind.endsWith('.application') ? (['signed'] as const) : (['kk', 'ru'] as const)).map((copy) => (
                  <a
                    key={copy}
                    className="link mr-4 inline-flex min-h-11 items-center"
                    href={`${to(`/access/applications/${id}/papers/${paper.id}`)}?lang=${copy}`}
                  >
                    {t('applications.print')} {copy === 'signed' ? 'PDF' : copy === 'kk' ? 'қаз' : 'рус'}
                  </a>
                ))}
              </div>
            ))}
          </Card>
          <ApplicationAside view={view} held={held} />
        </div>
      </div>
    </StaffPage>
  )
}

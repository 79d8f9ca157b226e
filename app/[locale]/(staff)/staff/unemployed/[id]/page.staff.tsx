import { notFound } from 'next/navigation'
import { OpenFirst } from '@/components/ais/card-opening'
import { Exclusions } from '@/components/ais/exclusions'
import { ProposalDecision } from '@/components/ais/proposal-decision'
import { getView } from '@/components/layout/page'
import { linker } from '@/components/layout/shell'
import { isUuid } from '@/components/staff/address'
import { StaffPage } from '@/components/staff/frame'
import { Card, Facts, Heading } from '@/components/ui/basics'
import { ButtonLink } from '@/components/ui/button'
import { Icon } from '@/components/ui/icon'
import { day, moment } from '@/lib/core/format'
import { say } from '@/lib/messages'
import { proposalHead, proposalOnDesk } from '@/lib/unemployed/queries'

/** A proposal with each exclusion explained, and the decision (E8). */
export default async function ProposalPage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params
  const view = await getView()
  const { locale } = view.place
  const found = isUuid(id) ? await proposalOnDesk(view.user, id, new Date()) : null
  if (!found) {
    const closed = isUuid(id) ? await proposalHead(view.user, id) : null
    if (!closed) notFound()
    return <OpenFirst view={view} head={closed.head} purpose="registering" back={`/unemployed/${id}`} />
  }
  const { proposal, head, results } = found
  const t = say(locale)
  const to = linker(view)
  return (
    <StaffPage view={view} title={head.shortName}>
      <Heading
        above={
          <a className="link mb-3 inline-flex min-h-11 items-center gap-2 text-sm" href={to('/unemployed')}>
            <Icon name="back" />
            {t('cards.back')}
          </a>
        }
        title={head.shortName}
        lead={<span className="tabular-nums">{head.maskedIin}</span>}
      >
        <ButtonLink href={to(`/cards/${head.id}`)} look="secondary" icon="person">
          {t('cards.open')}
        </ButtonLink>
      </Heading>
      <div className="grid items-start gap-6 lg:grid-cols-[1fr_22rem]">
        <Exclusions locale={locale} results={results} />
        <div className="grid gap-4">
          <Card>
            <Facts
              items={[
                [t('cards.unemployed.state'), t(`cards.unemployed.filter.${proposal.state}`)],
                [t('cards.number'), head.number],
                [t('cards.unemployed.since'), day(locale, proposal.since)],
                [
                  t('cards.unemployed.confirmedBy'),
                  proposal.confirmedAt && `${proposal.confirmedByName ?? ''} · ${moment(locale, proposal.confirmedAt)}`,
                ],
                [t('cards.unemployed.reason'), proposal.reason],
              ]}
            />
          </Card>
          <ProposalDecision view={view} proposal={proposal} results={results} />
        </div>
      </div>
    </StaffPage>
  )
}

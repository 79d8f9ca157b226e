import { notFound } from 'next/navigation'
import { AccountState } from '@/components/access/account-state'
import { whyClosed } from '@/components/access/block-words'
import { BreachForm } from '@/components/access/breach-forms'
import { BreachList } from '@/components/access/breach-list'
import { DepartureForm } from '@/components/access/departure-form'
import { placesIn } from '@/components/access/places'
import { Rights } from '@/components/access/rights'
import { getView } from '@/components/layout/page'
import { linker, type View } from '@/components/layout/shell'
import { isUuid } from '@/components/staff/address'
import { StaffPage } from '@/components/staff/frame'
import { Alert, Card, Facts, Heading, Timeline } from '@/components/ui/basics'
import { Icon } from '@/components/ui/icon'
import { mayApply } from '@/lib/access/applications/queries'
import { type AccountCard, accountCard } from '@/lib/access/block/queries'
import { departureNames } from '@/lib/access/block/words'
import { day, dayFrom, moment } from '@/lib/core/format'
import { maskIin } from '@/lib/core/identifiers'
import { say } from '@/lib/messages'

/** One account: why it is closed and what leads back; what a head may report and an administrator record about it. */
export default async function WatchedAccount({ params }: { params: Promise<{ id: string }> }) {
  const [{ id }, view] = await Promise.all([params, getView()])
  const card = isUuid(id) ? await accountCard(view.user, id, new Date()) : null
  if (!card) notFound()
  const { locale } = view.place
  const t = say(locale)
  const { member, breaches, departures } = card
  const open = (member.state === 'issued' || member.state === 'active') && member.idle.act !== 'block'
  return (
    <StaffPage view={view} title={member.name}>
      <Heading
        above={
          <a className="link mb-2 inline-flex min-h-11 items-center gap-1 text-sm" href={linker(view)('/access/blocked')}>
            <Icon name="back" className="size-4" />
            {t('block.one.back')}
          </a>
        }
        title={member.name}
        lead={
          <AccountState state={open || member.state === 'frozen' || member.state === 'ended' ? member.state : 'blocked'} locale={locale} />
        }
      />
      <div className="grid items-start gap-6 lg:grid-cols-[minmax(0,1fr)_24rem]">
        <div className="grid gap-6">
          {!open && (
            <Alert tone="warn" title={whyClosed(member, locale)}>
              <p>{t('block.one.closedText')}</p>
              {mayApply(view.user) && (
                <a className="link mt-1 inline-flex min-h-11 items-center" href={linker(view)('/access/applications/new')}>
                  {t('block.one.file')}
                </a>
              )}
            </Alert>
          )}
          <Account view={view} card={card} />
          {departures.length > 0 && <Orders view={view} rows={departures} />}
          {breaches && <BreachList view={view} rows={breaches} />}
        </div>
        <div className="grid gap-6">
          {open && <DepartureForm view={view} userId={member.userId} />}
          {breaches && member.state !== 'ended' && <BreachForm view={view} userId={member.userId} />}
        </div>
      </div>
    </StaffPage>
  )
}

async function Account({ view, card: { member } }: { view: View; card: AccountCard }) {
  const { locale } = view.place
  const t = say(locale)
  const places = await placesIn(locale)
  return (
    <Card>
      <h2 className="mb-4 text-lg">{t('block.one.account')}</h2>
      <Facts
        columns
        items={[
          [
            t('block.one.login'),
            <span key="login" className="break-all">
              {member.login}
            </span>,
          ],
          [
            t('block.one.iin'),
            <span key="iin" className="tabular-nums">
              {maskIin(member.iin)}
            </span>,
          ],
          [t('block.one.post'), member.post],
          [t('block.one.unit'), member.unit],
          [t('block.one.since'), moment(locale, member.stateAt)],
          [t('block.blocked.lastEntry'), member.lastEntryAt ? moment(locale, member.lastEntryAt) : t('block.blocked.never')],
          [t('block.one.issued'), member.issuedAt && moment(locale, member.issuedAt)],
          [t('block.blocked.left'), member.idle.act === 'warn' && t('block.blocked.leftDays', { days: member.idle.left })],
          [t('block.one.rights'), <Rights key="rights" view={view} rights={member.roles} places={places} />],
        ]}
      />
    </Card>
  )
}

function Orders({ view, rows }: { view: View; rows: AccountCard['departures'] }) {
  const { locale } = view.place
  const t = say(locale)
  return (
    <Card>
      <h2 className="mb-4 text-lg">{t('block.one.reports')}</h2>
      <Timeline
        items={rows.map((row) => ({
          key: row.id,
          title: departureNames[row.kind][locale],
          when: t('block.one.by', { name: row.reportedByName, when: moment(locale, row.reportedAt) }),
          note: (
            <>
              {t('block.one.report', { number: row.orderNumber, day: day(locale, row.orderDate), from: dayFrom(locale, row.effectiveOn) })}
              {row.note && <span className="block whitespace-pre-line">{row.note}</span>}
            </>
          ),
        }))}
      />
    </Card>
  )
}

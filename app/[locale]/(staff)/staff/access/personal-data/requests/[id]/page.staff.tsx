import { notFound } from 'next/navigation'
import { Back } from '@/components/access/back'
import { MaskedIin } from '@/components/access/masked-iin'
import { RequestDecision, Stops } from '@/components/access/request-decision'
import { RequestTag } from '@/components/access/request-state'
import { getView } from '@/components/layout/page'
import type { View } from '@/components/layout/shell'
import { Clock } from '@/components/services/clock'
import { isUuid } from '@/components/staff/address'
import { StaffPage } from '@/components/staff/frame'
import { SubjectOpening } from '@/components/staff/subject-opening'
import { Card, Facts, Heading } from '@/components/ui/basics'
import { moment } from '@/lib/core/format'
import { readLaw } from '@/lib/core/law'
import { say } from '@/lib/messages'
import { type RequestHead, requestFor, requestHeadOf } from '@/lib/personal-data/accounts'
import { revealsOf } from '@/lib/personal-data/reveals'
import { keptOf } from '@/lib/personal-data/rules'
import { isKept, isRefusalGround, keptNames, refusalGrounds, requestKindNames } from '@/lib/personal-data/words'

/** One request: who asks for what, what stopping would do, what the law keeps, and the decision. */
export default async function RequestPage({ params }: { params: Promise<{ id: string }> }) {
  const [{ id }, view] = await Promise.all([params, getView()])
  if (!isUuid(id)) notFound()
  const found = await requestFor(view.user, id)
  if (!found) {
    const closed = await requestHeadOf(view.user, id)
    if (!closed) notFound()
    return <ClosedRequest view={view} head={closed} />
  }
  const { locale } = view.place
  const t = say(locale)
  const waits = found.state === 'received'
  const kept = waits ? keptOf(found.kind, found.facts) : found.kept.filter(isKept)
  const title = t('desk.requests.one', { number: String(found.number) })
  const revealed = await revealsOf(view.user)
  const whom = found.name || found.login
  return (
    <StaffPage view={view} title={title}>
      <Heading
        above={<Back view={view} path="/access/personal-data/requests" label={t('desk.requests.title')} />}
        title={title}
        lead={
          <span className="flex flex-wrap items-center gap-3">
            <RequestTag state={found.state} locale={locale} />
            <span>{requestKindNames[found.kind][locale]}</span>
          </span>
        }
      />
      <div className="grid items-start gap-6 lg:grid-cols-[minmax(0,1fr)_22rem]">
        <div className="grid gap-6">
          <Card>
            <Facts
              columns
              items={[
                [t('desk.requests.person'), found.name],
                [
                  t('desk.users.iin'),
                  found.iin && (
                    <MaskedIin key="iin" view={view} iin={found.iin} kind="person" id={found.userId} whom={whom} revealed={revealed} />
                  ),
                ],
                [
                  t('desk.requests.contact'),
                  <span key="login" className="break-all">
                    {found.login}
                  </span>,
                ],
                [t('desk.requests.asked'), moment(locale, found.createdAt)],
                [
                  t('desk.requests.words'),
                  <span key="words" className="whitespace-pre-line">
                    {found.words || t('desk.requests.noWords')}
                  </span>,
                ],
              ]}
            />
          </Card>
          {found.state !== 'refused' && found.state !== 'withdrawn' && (
            <Card>
              <h2 className="mb-2 text-lg">{t('desk.requests.stops')}</h2>
              <Stops view={view} kind={found.kind} />
              <h2 className="mb-2 mt-6 text-lg">{t('desk.requests.keeps')}</h2>
              <ul className="list-disc space-y-1 pl-5">
                {kept.map((code) => (
                  <li key={code}>{keptNames[code][locale]}</li>
                ))}
              </ul>
            </Card>
          )}
        </div>
        <div className="grid gap-6">
          {waits && (
            <Card>
              <Clock timer={found.timer} law={await readLaw()} locale={locale} now={new Date()} />
            </Card>
          )}
          {waits && found.userId !== view.user.id && <RequestDecision view={view} id={id} />}
          {found.decidedAt && (
            <Card>
              <h2 className="mb-3 text-lg">{t('desk.requests.decision')}</h2>
              <Facts
                items={[
                  [t('desk.requests.state'), <RequestTag key="state" state={found.state} locale={locale} />],
                  [t('desk.requests.ground'), isRefusalGround(found.ground) && refusalGrounds[found.ground][locale]],
                  [t('desk.requests.note'), found.note],
                  [
                    t('desk.user.when'),
                    found.decidedByName
                      ? t('desk.requests.decided', { when: moment(locale, found.decidedAt), who: found.decidedByName })
                      : moment(locale, found.decidedAt),
                  ],
                  [t('desk.requests.lifted'), found.liftedAt && moment(locale, found.liftedAt)],
                ]}
              />
            </Card>
          )}
        </div>
      </div>
    </StaffPage>
  )
}

/** A request whose person is not open: its number, state and term, whose it is, masked, and the button that opens it. */
async function ClosedRequest({ view, head }: { view: View; head: RequestHead }) {
  const { locale } = view.place
  const t = say(locale)
  const title = t('desk.requests.one', { number: String(head.number) })
  return (
    <StaffPage view={view} title={title}>
      <Heading
        above={<Back view={view} path="/access/personal-data/requests" label={t('desk.requests.title')} />}
        title={title}
        lead={<RequestTag state={head.state} locale={locale} />}
      />
      <div className="grid max-w-xl gap-6">
        <SubjectOpening
          view={view}
          id={head.id}
          kind="request"
          about={[
            [t('desk.requests.kind'), requestKindNames[head.kind][locale]],
            [t('desk.requests.person'), head.shortName],
            [t('desk.users.iin'), head.maskedIin],
            [t('desk.requests.asked'), moment(locale, head.createdAt)],
          ]}
        />
        {head.state === 'received' && (
          <Card>
            <Clock timer={head.timer} law={await readLaw()} locale={locale} now={new Date()} />
          </Card>
        )}
      </div>
    </StaffPage>
  )
}

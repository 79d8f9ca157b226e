import { notFound } from 'next/navigation'
import { getView } from '@/components/layout/page'
import { linker, type View } from '@/components/layout/shell'
import { ClockTag } from '@/components/services/clock'
import { one, oneOf, type Query, withQuery } from '@/components/staff/address'
import { StaffPage } from '@/components/staff/frame'
import { Opener, Purpose } from '@/components/staff/opening-person'
import { Pager } from '@/components/staff/pager'
import { Empty, Heading, Tag } from '@/components/ui/basics'
import { buttonClass } from '@/components/ui/button'
import { Table } from '@/components/ui/table'
import type { GlassBreak } from '@/db/schema'
import { allCentres } from '@/lib/centres/queries'
import { dayOf } from '@/lib/core/calendar'
import { moment } from '@/lib/core/format'
import { readLaw } from '@/lib/core/law'
import { say } from '@/lib/messages'
import { questionStates, questionsOnDesk } from '@/lib/questions/queries'
import { findingNames } from '@/lib/questions/words'

/** Questions of people about openings of their files, for the heads who answer them (O206-28.B3). */
export default async function Questions({ searchParams }: { searchParams: Promise<Query> }) {
  const view = await getView()
  const query = await searchParams
  const { locale } = view.place
  const t = say(locale)
  const to = linker(view)
  const now = new Date()
  const state = oneOf(query, 'state', questionStates) ?? 'open'
  const after = new Date(one(query, 'after') ?? '')
  const from = Number.isNaN(after.getTime()) ? undefined : after
  const found = await questionsOnDesk(view.user, state, from)
  if (!found) notFound()
  const law = await readLaw()
  const days = law.value('lookups.answer', dayOf(now))
  const path = (next?: string | null) => to(withQuery('/access/questions', { state: state === 'open' ? null : state, after: next }))
  return (
    <StaffPage view={view} title={t('oversight.questions.title')}>
      <Heading title={t('oversight.questions.title')} lead={t('oversight.questions.lead', { days })} />
      <nav className="mb-5 flex flex-wrap gap-2" aria-label={t('oversight.questions.state')}>
        {questionStates.map((each) => (
          <a
            key={each}
            href={to(withQuery('/access/questions', { state: each === 'open' ? null : each }))}
            aria-current={each === state ? 'page' : undefined}
            className={buttonClass(each === state ? 'primary' : 'secondary')}
          >
            {t(`oversight.questions.${each}`)}
          </a>
        ))}
      </nav>
      {found.rows.length === 0 ? (
        <Empty title={t('oversight.questions.none')}>{t('oversight.questions.noneText')}</Empty>
      ) : (
        <Table
          stack
          caption={t('oversight.questions.title')}
          head={[
            t('oversight.questions.asked'),
            t('oversight.questions.who'),
            t('oversight.questions.purpose'),
            t('oversight.questions.opened'),
            t(state === 'open' ? 'oversight.questions.due' : 'oversight.questions.finding'),
          ]}
          rows={found.rows.map((row) => ({
            key: row.id,
            cells: [
              <a key="asked" className="link font-semibold whitespace-nowrap" href={to(`/access/questions/${row.id}`)}>
                {moment(locale, row.askedAt)}
              </a>,
              <Opener key="who" locale={locale} name={row.staffName} role={row.role} />,
              <Purpose key="purpose" locale={locale} purpose={row.purpose} about={row.about} />,
              moment(locale, row.openedAt),
              row.finding ? (
                <Tag key="finding" tone={row.finding === 'justified' ? 'good' : 'bad'}>
                  {findingNames[row.finding][locale]}
                </Tag>
              ) : (
                <ClockTag key="due" timer={row.timer} law={law} locale={locale} now={now} />
              ),
            ],
          }))}
        />
      )}
      <Pager t={t} next={found.next && path(found.next)} first={from ? path() : null} />
      {found.broken.length > 0 && <Broken view={view} rows={found.broken} />}
    </StaffPage>
  )
}

/** What was opened in need at the own centres: by whom and why, not whom. */
async function Broken({ view, rows }: { view: View; rows: readonly GlassBreak[] }) {
  const { locale } = view.place
  const t = say(locale)
  const centres = await allCentres()
  return (
    <section className="mt-8">
      <h2 className="mb-3 text-lg">{t('oversight.questions.broken')}</h2>
      <Table
        stack
        caption={t('oversight.questions.broken')}
        head={[
          t('oversight.questions.opened'),
          t('oversight.questions.who'),
          t('oversight.patterns.centre'),
          t('oversight.questions.reason'),
        ]}
        rows={rows.map((row) => ({
          key: row.id,
          cells: [
            <span key="at" className="whitespace-nowrap">
              {moment(locale, row.at)}
            </span>,
            <Opener key="who" locale={locale} name={row.staffName} role={row.role} />,
            centres.get(row.centreId)?.name[locale] ?? row.centreId,
            row.reason,
          ],
        }))}
      />
    </section>
  )
}

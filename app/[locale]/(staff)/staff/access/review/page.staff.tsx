import { notFound } from 'next/navigation'
import { AccountState } from '@/components/access/account-state'
import { placesIn } from '@/components/access/places'
import { ReviewAnswer } from '@/components/access/review-answer'
import { type Places, Rights } from '@/components/access/rights'
import { WatchedName } from '@/components/access/watched-table'
import { getView } from '@/components/layout/page'
import { linker, type View } from '@/components/layout/shell'
import { StaffPage } from '@/components/staff/frame'
import { Alert, Empty, Heading, Tag, type Tone } from '@/components/ui/basics'
import { Table } from '@/components/ui/table'
import type { ReviewRow } from '@/db/schema'
import type { Member } from '@/lib/access/block/people'
import { type Reviewed, reviewBoard } from '@/lib/access/block/queries'
import { reviewNames } from '@/lib/access/block/words'
import { moment } from '@/lib/core/format'
import { say } from '@/lib/messages'

/** The quarterly review: a head answers for each of his people (A349-22). */
export default async function Review() {
  const view = await getView()
  const board = await reviewBoard(view.user)
  if (!board) notFound()
  const { locale } = view.place
  const t = say(locale)
  const places = await placesIn(locale)
  const waiting = board.mine.filter(({ review }) => review.state === 'open')
  const answered = board.mine.filter(({ review }) => review.state !== 'open')
  const title = t('block.review.title')
  return (
    <StaffPage view={view} title={title}>
      <Heading title={title} lead={t('block.review.lead')} />
      {board.quarter === null ? (
        <Empty title={t('block.review.none')}>{t('block.review.noneHint')}</Empty>
      ) : (
        <div className="grid gap-8">
          <section className="grid gap-4">
            <h2 className="text-lg">{t('block.review.quarter', { year: board.quarter.slice(0, 4), quarter: board.quarter.slice(6) })}</h2>
            {board.mine.length === 0 ? (
              <Alert tone="neutral">{t('block.review.notMine')}</Alert>
            ) : (
              <Progress
                label={t('block.review.progress', { all: board.mine.length, done: answered.length })}
                all={board.mine.length}
                done={answered.length}
              />
            )}
            {board.mine.length > 0 && waiting.length === 0 && <Alert tone="good" title={t('block.review.allDone')} />}
            <ul className="grid gap-4">
              {waiting.map((row) => (
                <ReviewAnswer key={row.review.id} view={view} row={row} places={places} />
              ))}
            </ul>
            {board.others.all > 0 && <p className="text-sm text-muted">{t('block.review.others', board.others)}</p>}
          </section>
          {answered.length > 0 && <Answered view={view} rows={answered} />}
        </div>
      )}
      {board.people.length > 0 && <People view={view} people={board.people} places={places} />}
    </StaffPage>
  )
}

function Progress({ label, all, done }: { label: string; all: number; done: number }) {
  return (
    <div className="grid max-w-md gap-1">
      <span className="text-sm">{label}</span>
      <progress className="h-2 w-full accent-accent" aria-label={label} max={all} value={done} />
    </div>
  )
}

const tones: Readonly<Record<ReviewRow['state'], Tone>> = { open: 'accent', keep: 'good', change: 'warn', end: 'neutral', silent: 'bad' }

function Answered({ view, rows }: { view: View; rows: readonly Reviewed[] }) {
  const { locale } = view.place
  const t = say(locale)
  return (
    <section className="grid gap-3">
      <h2 className="text-lg">{t('block.review.answered')}</h2>
      <Table
        stack
        caption={t('block.review.answered')}
        head={[t('block.review.person'), t('block.review.result'), t('block.review.word'), t('block.review.when')]}
        rows={rows.map(({ review, member }) => ({
          key: review.id,
          cells: [
            <WatchedName key="name" view={view} row={member} />,
            <Tag key="state" tone={tones[review.state]}>
              {reviewNames[review.state][locale]}
            </Tag>,
            review.word || '—',
            review.decidedAt &&
              t('block.one.by', { name: review.decidedByName || t('block.review.system'), when: moment(locale, review.decidedAt) }),
          ],
        }))}
      />
    </section>
  )
}

function People({ view, people, places }: { view: View; people: readonly Member[]; places: Places }) {
  const { locale } = view.place
  const t = say(locale)
  return (
    <section className="mt-8 grid gap-3">
      <h2 className="text-lg">{t('block.review.people')}</h2>
      <Table
        stack
        caption={t('block.review.people')}
        head={[t('block.review.person'), t('block.blocked.place'), t('block.review.state'), t('block.one.departure')]}
        rows={people.map((member) => ({
          key: member.userId,
          cells: [
            <WatchedName key="name" view={view} row={member} />,
            <Rights key="place" view={view} rights={member.roles} places={places} />,
            <AccountState key="state" state={member.state} locale={locale} />,
            member.state === 'active' || member.state === 'issued' ? (
              <a key="report" className="link" href={linker(view)(`/access/blocked/${member.userId}`)}>
                {t('block.review.report')}
              </a>
            ) : (
              '—'
            ),
          ],
        }))}
      />
    </section>
  )
}

import { notFound } from 'next/navigation'
import { getView } from '@/components/layout/page'
import { linker, type View } from '@/components/layout/shell'
import { type Figure, Figures } from '@/components/staff/figures'
import { StaffPage } from '@/components/staff/frame'
import { ImportFigures } from '@/components/staff/import-figures'
import { Alert, Card, Heading } from '@/components/ui/basics'
import { regions } from '@/lib/classifiers/queries'
import { dayOf } from '@/lib/core/calendar'
import { day, dayTo, moment } from '@/lib/core/format'
import type { User } from '@/lib/core/policy'
import { regionsOf } from '@/lib/core/regions'
import type { Locale } from '@/lib/core/text'
import { say } from '@/lib/messages'
import { isUsed, paramInfo } from '@/lib/reference/words'
import { deskOf, waitingInAis } from '@/lib/staff/queries'

type Desk = NonNullable<Awaited<ReturnType<typeof deskOf>>>

/** What waits today for whoever works here. */
export default async function StaffHome() {
  const view = await getView()
  const now = new Date()
  const desk = await deskOf(view.user, now)
  if (!desk) notFound()
  const { locale } = view.place
  const t = say(locale)
  const to = linker(view)
  const { queue, failures, lastImport } = desk
  const ais = await waitingInAis(view.user, now)
  return (
    <StaffPage view={view} title={t('staff.title')}>
      <Heading
        title={t('staff.title')}
        lead={
          <>
            <p>{t('staff.home.lead', { day: day(locale, dayOf(now)) })}</p>
            <p>{t('staff.home.regions', { names: await regionWords(view.user, locale) })}</p>
          </>
        }
      />
      <Figures
        label={t('staff.nav.home')}
        items={[
          ...aisFigures(view, ais),
          {
            key: 'employers',
            value: desk.employersWaiting,
            label: t('staff.home.employers', { count: desk.employersWaiting }),
            tone: desk.employersWaiting ? 'accent' : 'neutral',
            href: to('/employers'),
          },
          {
            key: 'vacancies',
            value: desk.vacanciesWaiting,
            label: t('staff.home.vacancies', { count: desk.vacanciesWaiting }),
            tone: desk.vacanciesWaiting ? 'accent' : 'neutral',
            href: to('/moderation'),
          },
          ...(queue
            ? [
                {
                  key: 'dead',
                  value: queue.dead,
                  label: t('staff.home.dead', { count: queue.dead }),
                  tone: queue.dead ? ('bad' as const) : ('neutral' as const),
                  href: to('/queue'),
                },
              ]
            : []),
          ...(failures === null
            ? []
            : [
                {
                  key: 'failures',
                  value: failures,
                  label: t('staff.home.failures', { count: failures }),
                  tone: failures ? ('bad' as const) : ('neutral' as const),
                  href: to('/journal?outcome=failed'),
                },
              ]),
        ]}
      />
      {queue && <Attention view={view} desk={desk} today={dayOf(now)} />}
      {lastImport && (
        <Card className="mt-6">
          <h2 className="text-lg">{t('staff.home.lastImport')}</h2>
          <p className="mb-4 text-sm text-muted">
            <a className="link" href={to(`/imports/${lastImport.id}`)}>
              {lastImport.fileName}
            </a>{' '}
            · {moment(locale, lastImport.startedAt)}
          </p>
          <ImportFigures run={lastImport} locale={locale} />
        </Card>
      )}
    </StaffPage>
  )
}

/** Cases, drafts, visits and offers of work of the own centres; what is late stands out. */
function aisFigures(view: View, { cases, offers, unemployed }: Awaited<ReturnType<typeof waitingInAis>>): Figure[] {
  const t = say(view.place.locale)
  const to = linker(view)
  type Name = 'casesNew' | 'casesDue' | 'drafts' | 'visits' | 'offersFirst' | 'offersLate'
  const figure = (key: Name, count: number, path: string, late = false): Figure => ({
    key,
    value: count,
    label: t(`staff.home.${key}`, { count }),
    tone: count === 0 ? 'neutral' : late ? 'bad' : 'accent',
    href: to(path),
  })
  return [
    ...(cases
      ? [
          figure('casesNew', cases.new, '/cases'),
          figure('casesDue', cases.today + cases.late, `/cases?tab=${cases.late ? 'late' : 'today'}`, cases.late > 0),
        ]
      : []),
    ...(unemployed ? [figure('drafts', unemployed.drafts, '/unemployed/drafts'), figure('visits', unemployed.visits, '/visits')] : []),
    ...(offers
      ? [figure('offersFirst', offers.first, '/mediation'), figure('offersLate', offers.late, '/mediation?queue=late', true)]
      : []),
  ]
}

async function regionWords(user: User, locale: Locale): Promise<string> {
  const own = regionsOf(user)
  if (own === '*') return say(locale)('staff.home.country')
  const names = await regions(locale)
  return names
    .filter(({ code }) => own.includes(code))
    .map(({ name }) => name[locale])
    .join(', ')
}

/** What the administrator has to see to before it hurts: empty years, ending parameters, a late queue. */
function Attention({ view, desk, today }: { view: View; desk: Desk; today: string }) {
  const { locale } = view.place
  const t = say(locale)
  const to = linker(view)
  const thisYear = Number(today.slice(0, 4))
  const missing = [thisYear, thisYear + 1].filter((year) => !desk.years?.includes(year))
  const late = desk.queue && desk.queue.lateSeconds > 300 ? Math.floor(desk.queue.lateSeconds / 60) : 0
  const points = [
    ...(desk.changes
      ? [
          {
            key: 'changes',
            words: `${desk.changes} ${t('law.changes.toDecide', { count: desk.changes })}`,
            link: t('law.changes.open'),
            href: to('/params'),
          },
        ]
      : []),
    ...missing.map((year) => ({
      key: String(year),
      words: t('staff.home.yearMissing', { year: String(year) }),
      link: t('staff.home.fillYear'),
      href: to(`/calendar?year=${year}`),
    })),
    ...(desk.ending ?? []).map(({ key, lastDay }) => {
      const name = isUsed(key) ? paramInfo[key].name[locale] : key
      const words = lastDay ? t('staff.home.paramEnding', { name, day: dayTo(locale, lastDay) }) : t('staff.home.paramMissing', { name })
      return { key, words, link: t('staff.home.openParam'), href: to(`/params/${key}`) }
    }),
    ...(late
      ? [{ key: 'late', words: t('staff.home.queueLate', { minutes: String(late) }), link: t('staff.nav.queue'), href: to('/queue') }]
      : []),
  ]
  return (
    <section className="mt-8 grid gap-3">
      <h2 className="text-xl">{t('staff.home.attention')}</h2>
      {points.length === 0 && <Alert tone="good">{t('staff.home.allWell')}</Alert>}
      {points.map((point) => (
        <Alert key={point.key} tone="warn">
          <p>
            {point.words}{' '}
            <a className="link whitespace-nowrap" href={point.href}>
              {point.link}
            </a>
          </p>
        </Alert>
      ))}
    </section>
  )
}

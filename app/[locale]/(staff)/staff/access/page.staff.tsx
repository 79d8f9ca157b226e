import { notFound } from 'next/navigation'
import { getView } from '@/components/layout/page'
import { linker, type View } from '@/components/layout/shell'
import { type Figure, Figures } from '@/components/staff/figures'
import { StaffPage } from '@/components/staff/frame'
import { Heading, type Tone } from '@/components/ui/basics'
import { type DeskFigures, deskFigures } from '@/lib/access/desk/figures'
import { say } from '@/lib/messages'

type Watch = NonNullable<DeskFigures['watch']>

/** The front of access control: what waits for a decision, what to watch, and the accounts; each number leads to its page. */
export default async function AccessFront() {
  const view = await getView()
  const found = await deskFigures(view.user, new Date())
  if (!found) notFound()
  const t = say(view.place.locale)
  return (
    <StaffPage view={view} title={t('desk.title')}>
      <Heading title={t('desk.title')} lead={t(found.watch ? 'desk.lead' : 'desk.headLead')} />
      <div className="grid gap-8">
        <Group title={t('desk.group.decide')} items={toDecide(view, found)} />
        {found.watch && <Group title={t('desk.group.watch')} items={toWatch(view, found.watch)} />}
        <Group title={t('desk.group.accounts')} items={accounts(view, found)} />
      </div>
    </StaffPage>
  )
}

function Group({ title, items }: { title: string; items: readonly Figure[] }) {
  return (
    <section>
      <h2 className="mb-3 text-xl">{title}</h2>
      <Figures label={title} items={items} />
    </section>
  )
}

type Counted = 'applications' | 'applicationsLate' | 'breaches' | 'requests' | 'requestsLate' | 'incidents' | 'incidentsLate' | 'odd'
type Name = Counted | 'questions' | 'review' | 'refused' | 'guessing' | 'sessions' | 'soon'

/** A number that stands out when it is not nothing. */
const figure = (view: View, key: Name, count: number, path: string, tone: Tone = 'accent'): Figure => ({
  key,
  value: count,
  label: say(view.place.locale)(`desk.figure.${key}`, { count }),
  tone: count === 0 ? 'neutral' : tone,
  href: linker(view)(path),
})

function toDecide(view: View, { watch, questions }: DeskFigures): Figure[] {
  const late = (count: number, of: Figure): Figure[] => (count > 0 ? [of] : [])
  const asked = figure(view, 'questions', questions, '/access/questions')
  if (!watch) return [asked]
  return [
    figure(view, 'applications', watch.applications, '/access/applications'),
    ...late(watch.applicationsLate, figure(view, 'applicationsLate', watch.applicationsLate, '/access/applications', 'bad')),
    figure(view, 'breaches', watch.breaches, '/access/blocked', 'bad'),
    figure(view, 'odd', watch.odd, '/access/patterns', 'warn'),
    asked,
    figure(view, 'requests', watch.requests, '/access/personal-data/requests?state=received'),
    ...late(watch.requestsLate, figure(view, 'requestsLate', watch.requestsLate, '/access/personal-data/requests?state=received', 'bad')),
    figure(view, 'incidents', watch.incidents, '/access/personal-data/incidents', 'warn'),
    ...late(watch.incidentsLate, figure(view, 'incidentsLate', watch.incidentsLate, '/access/personal-data/incidents', 'bad')),
    figure(view, 'review', watch.reviews, '/access/review'),
  ]
}

function toWatch(view: View, watch: Watch): Figure[] {
  const t = say(view.place.locale)
  const seal: Figure =
    watch.seal === null
      ? { key: 'seal', value: '—', label: t('desk.figure.sealNone'), tone: 'warn' }
      : watch.seal === 0
        ? { key: 'seal', value: '✓', label: t('desk.figure.sealGood'), tone: 'good' }
        : { key: 'seal', value: watch.seal, label: t('desk.figure.sealBad', { count: watch.seal }), tone: 'bad' }
  return [
    figure(view, 'refused', watch.refused, '/access/sign-ins', 'neutral'),
    figure(view, 'guessing', watch.guessing, '/access/sign-ins', 'bad'),
    { ...seal, href: linker(view)('/access/seal') },
  ]
}

function accounts(view: View, found: DeskFigures): Figure[] {
  const t = say(view.place.locale)
  const to = linker(view)
  const tones = { issued: 'accent', active: 'good', frozen: 'warn', blocked: 'bad' } as const
  const states = (['active', 'issued', 'frozen', 'blocked'] as const).map((state) => {
    const count = found.states[state]
    const path = state === 'frozen' || state === 'blocked' ? '/access/blocked' : `/access/users?state=${state}`
    return {
      key: state,
      value: count,
      label: t(`desk.figure.state.${state}`, { count }),
      tone: count === 0 ? ('neutral' as const) : tones[state],
      href: to(path),
    }
  })
  return [
    ...states,
    figure(view, 'soon', found.soon, '/access/blocked', 'warn'),
    figure(view, 'sessions', found.sessions, '/access/sessions', 'neutral'),
  ]
}

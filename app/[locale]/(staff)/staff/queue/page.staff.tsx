import { notFound } from 'next/navigation'
import { ActionButton } from '@/components/form/submit'
import { getView } from '@/components/layout/page'
import type { View } from '@/components/layout/shell'
import { Figures } from '@/components/staff/figures'
import { StaffPage } from '@/components/staff/frame'
import { Empty, Heading } from '@/components/ui/basics'
import { Table } from '@/components/ui/table'
import { moment, number } from '@/lib/core/format'
import { say } from '@/lib/messages'
import { retryJob } from '@/lib/queue/actions'
import { type DeadLetter, deadLetters, queueFigures } from '@/lib/queue/queries'

/** How the queue stands, and the jobs that have used up their attempts. */
export default async function Queue() {
  const view = await getView()
  const [letters, figures] = await Promise.all([deadLetters(view.user), queueFigures(view.user)])
  if (!letters || !figures) notFound()
  const { locale } = view.place
  const t = say(locale)
  const late = Math.floor(figures.lateSeconds / 60)
  return (
    <StaffPage view={view} title={t('staff.queue.title')}>
      <Heading title={t('staff.queue.title')} lead={t('staff.queue.lead')} />
      <Figures
        label={t('staff.queue.title')}
        items={[
          { key: 'waiting', value: number(locale, figures.waiting), label: t('staff.queue.waiting') },
          { key: 'running', value: number(locale, figures.running), label: t('staff.queue.running') },
          {
            key: 'retrying',
            value: number(locale, figures.retrying),
            label: t('staff.queue.retrying'),
            tone: figures.retrying ? 'warn' : 'neutral',
          },
          { key: 'dead', value: number(locale, figures.dead), label: t('staff.queue.dead'), tone: figures.dead ? 'bad' : 'neutral' },
        ]}
      />
      <p className={`mt-3 mb-8 text-sm ${late > 5 ? 'font-semibold text-warn' : 'text-muted'}`}>
        {late > 0 ? t('staff.queue.late', { minutes: number(locale, late) }) : t('staff.queue.onTime')}
      </p>
      {letters.length === 0 ? <Empty title={t('staff.queue.empty')} /> : <Letters view={view} letters={letters} />}
    </StaffPage>
  )
}

function Letters({ view, letters }: { view: View; letters: readonly DeadLetter[] }) {
  const { locale } = view.place
  const t = say(locale)
  return (
    <Table
      stack
      caption={t('staff.queue.dead')}
      head={[
        t('staff.queue.task'),
        t('staff.queue.payload'),
        t('staff.queue.attempts'),
        t('staff.queue.error'),
        t('staff.queue.created'),
        t('staff.queue.retry'),
      ]}
      rows={letters.map((letter) => ({
        key: letter.id,
        cells: [
          <span key="task" className="font-semibold">
            {letter.task} <span className="font-normal text-muted">№ {letter.id}</span>
          </span>,
          <code key="payload" className="text-xs break-all">
            {JSON.stringify(letter.payload)}
          </code>,
          <span key="attempts" className="tabular-nums">
            {letter.attempts}
          </span>,
          <code key="error" className="text-xs break-all">
            {letter.lastError}
          </code>,
          moment(locale, letter.createdAt),
          <ActionButton key="retry" action={retryJob} locale={locale} values={{ id: letter.id }} look="secondary">
            {t('staff.queue.retry')}
          </ActionButton>,
        ],
      }))}
    />
  )
}

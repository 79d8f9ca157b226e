import type { View } from '@/components/layout/shell'
import { Card, Tag, type Tone } from '@/components/ui/basics'
import type { BreachRow } from '@/db/schema'
import { breachDecisions, breachNames, breachSourceNames, breachStates } from '@/lib/access/block/words'
import { dayOf } from '@/lib/core/calendar'
import { day, moment } from '@/lib/core/format'
import { may } from '@/lib/core/policy'
import { say } from '@/lib/messages'
import { BreachDecision } from './breach-forms'

const tones: Readonly<Record<BreachRow['state'], Tone>> = { suspected: 'warn', found: 'bad', closed: 'neutral' }

/** What was found about an account, the newest first, and what was decided. */
export function BreachList({ view, rows }: { view: View; rows: readonly BreachRow[] }) {
  const t = say(view.place.locale)
  return (
    <Card>
      <h2 className="mb-4 text-lg">{t('block.one.breaches')}</h2>
      {rows.length === 0 ? (
        <p className="text-muted">{t('block.one.noBreaches')}</p>
      ) : (
        <ul className="grid gap-4">
          {rows.map((row) => (
            <Breach key={row.id} view={view} row={row} />
          ))}
        </ul>
      )}
    </Card>
  )
}

function Breach({ view, row }: { view: View; row: BreachRow }) {
  const { locale } = view.place
  const t = say(locale)
  const by = (name: string | null, at: Date) => t('block.one.by', { name: name || t('block.one.system'), when: moment(locale, at) })
  return (
    <li className="border-t border-line pt-4 first:border-0 first:pt-0">
      <p className="flex flex-wrap items-center gap-2 font-semibold">
        {breachNames[row.kind][locale]} <Tag tone={tones[row.state]}>{breachStates[row.state][locale]}</Tag>
      </p>
      <p className="text-sm text-muted">
        {day(locale, dayOf(row.happenedAt))} · {breachSourceNames[row.source][locale]}
        {row.ip && <span className="tabular-nums"> · {row.ip}</span>}
      </p>
      {row.note && <p className="mt-1 whitespace-pre-line">{row.note}</p>}
      <p className="mt-1 text-xs text-muted">{by(row.foundByName, row.recordedAt)}</p>
      {row.decision && row.decidedAt && (
        <div className="mt-2 rounded-md bg-raised px-3 py-2 text-sm">
          <p className="font-semibold">{breachDecisions[row.decision][locale]}</p>
          <p className="whitespace-pre-line">{row.decisionNote}</p>
          <p className="mt-1 text-xs text-muted">{by(row.decidedByName, row.decidedAt)}</p>
        </div>
      )}
      {row.state !== 'closed' && may(view.user, 'access.decideBreach', { personId: row.userId }) && (
        <BreachDecision view={view} id={row.id} />
      )}
    </li>
  )
}

import { ActionButton } from '@/components/form/submit'
import type { View } from '@/components/layout/shell'
import { Card, Tag } from '@/components/ui/basics'
import type { Registration } from '@/db/schema'
import type { Day } from '@/lib/core/calendar'
import { day, moment } from '@/lib/core/format'
import { say } from '@/lib/messages'
import { reportVisit } from '@/lib/registrations/actions'

const tones = { due: 'accent', done: 'good', excused: 'neutral', missed: 'bad', cancelled: 'neutral' } as const

/** The order of visits; the one that is due may be kept from here (L SC 99(4)(2)). */
export function RegistrationVisits({ view, of, today }: { view: View; of: Registration; today: Day }) {
  const { locale } = view.place
  const t = say(locale)
  return (
    <Card>
      <h2 className="mb-3 text-lg">{t('registration.visits')}</h2>
      <ul className="grid gap-3">
        {of.visits.map((visit) => {
          const sent = of.pending[visit.id]
          return (
            <li key={visit.id} className="grid gap-2">
              <div className="flex flex-wrap items-center justify-between gap-2">
                <span>{day(locale, visit.dueOn)}</span>
                <Tag tone={tones[visit.state]}>{t(`registration.visit.${visit.state}`)}</Tag>
              </div>
              {visit.state === 'due' && sent && (
                <p className="text-sm text-muted">{t('registration.sent', { time: moment(locale, new Date(sent)) })}</p>
              )}
              {visit.state === 'due' && !sent && visit.dueOn >= today && of.state === 'open' && (
                <ActionButton action={reportVisit} locale={locale} values={{ id: visit.id }} wide>
                  {t('registration.report')}
                </ActionButton>
              )}
            </li>
          )
        })}
      </ul>
    </Card>
  )
}

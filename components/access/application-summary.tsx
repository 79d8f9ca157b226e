import type { View } from '@/components/layout/shell'
import { ClockTag } from '@/components/services/clock'
import { Card, Facts } from '@/components/ui/basics'
import { type Day, daysBetween } from '@/lib/core/calendar'
import { day } from '@/lib/core/format'
import { readLaw } from '@/lib/core/law'
import { say } from '@/lib/messages'
import { serviceOf } from '@/lib/services/catalogue'
import { needsOrder, systemsOf } from '@/lib/services/definitions/staff-access-rules'
import { systemNames } from '@/lib/services/definitions/staff-access-systems'
import { type Judged, readAnswers, runningTimer } from '@/lib/services/rules'
import type { Held } from '@/lib/services/store'

type Props = { view: View; held: Held; judged: readonly Judged[]; applied: Day; toDecision: boolean }

/** What an application is decided by, in a few lines: post, systems, the order with its age on the day of the application (A349-18), the term that is left (A349-17). */
export async function ApplicationSummary({ view, held: { of }, judged, applied, toDecision }: Props) {
  const { locale } = view.place
  const t = say(locale)
  const { post, order } = readAnswers(serviceOf(of.service), of.answers)
  const timer = runningTimer(of.timers)?.[1] ?? Object.values(of.timers).at(-1)
  const names: Readonly<Record<string, { readonly [l in typeof locale]: string }>> = systemNames
  const systems = systemsOf(of.answers).map((code) => names[code]?.[locale] ?? t('applications.unlisted'))
  const approved = typeof order?.orderDay === 'string' ? order.orderDay : null
  const isLate = judged.some(({ code, verdict }) => code === 'order' && verdict === 'unmet')
  return (
    <Card className="grid gap-3">
      <h2 className="sr-only">{t('applications.summary')}</h2>
      <Facts
        items={[
          [t('applications.term'), timer && <ClockTag timer={timer} law={await readLaw()} locale={locale} now={new Date()} />],
          [t('applications.post'), [post?.post, post?.unit].filter(Boolean).join(', ')],
          [
            t('applications.systems.label'),
            systems.length > 0 && (
              <ul>
                {systems.map((name) => (
                  <li key={name}>{name}</li>
                ))}
              </ul>
            ),
          ],
          [
            t('applications.order'),
            needsOrder(of.answers) && approved && (
              <>
                № {String(order?.orderNumber ?? '—')}, {day(locale, approved)}
                <span className={`block text-sm ${isLate ? 'font-semibold text-bad' : 'text-muted'}`}>
                  {approved > applied
                    ? t('applications.orderLater')
                    : t('applications.orderAge', { count: daysBetween(approved, applied) })}
                </span>
              </>
            ),
          ],
        ]}
      />
      {toDecision && (
        <a className="link inline-flex min-h-11 items-center font-semibold lg:hidden" href="#decision">
          {t('applications.toDecision')}
        </a>
      )}
    </Card>
  )
}

import { ActionButton } from '@/components/form/submit'
import type { View } from '@/components/layout/shell'
import { ClockTag } from '@/components/services/clock'
import { Card, Facts, Tag, type Tone } from '@/components/ui/basics'
import type { DataRequest } from '@/db/schema'
import { dayOf } from '@/lib/core/calendar'
import { day, moment } from '@/lib/core/format'
import type { Law } from '@/lib/core/law'
import { say } from '@/lib/messages'
import { takeBackRequest } from '@/lib/personal-data/person-actions'
import { holds } from '@/lib/personal-data/rules'
import { isKept, isRefusalGround, keptNames, refusalGrounds, requestKindNames, requestStateNames } from '@/lib/personal-data/words'

const tones: Readonly<Record<DataRequest['state'], Tone>> = {
  received: 'accent',
  granted: 'good',
  partly: 'good',
  refused: 'warn',
  withdrawn: 'neutral',
}

/** One request of the person: how it stands, what the law keeps, and the one thing he may do with it. */
export function DataRequestCard({ view, request, law, now }: { view: View; request: DataRequest; law: Law; now: Date }) {
  const { locale } = view.place
  const t = say(locale)
  const kept = request.kept.filter(isKept)
  const waits = request.state === 'received'
  return (
    <Card as="li">
      <h3 className="font-semibold">{requestKindNames[request.kind][locale]}</h3>
      <p className="mb-3 text-sm text-muted">
        {t('myData.number', { number: String(request.number), day: day(locale, dayOf(request.createdAt)) })}
      </p>
      <p className="mb-3 flex flex-wrap gap-2">
        <Tag tone={tones[request.state]}>{requestStateNames[request.state][locale]}</Tag>
        {waits && <ClockTag timer={request.timer} law={law} locale={locale} now={now} />}
      </p>
      <Facts
        items={[
          [t('myData.ground'), isRefusalGround(request.ground) && refusalGrounds[request.ground][locale]],
          [t('myData.said'), request.words],
        ]}
      />
      {request.note && <p className="mt-2">{request.note}</p>}
      {kept.length > 0 && (
        <details className="mt-3">
          <summary className="link inline-flex min-h-11 cursor-pointer items-center">{t('myData.kept')}</summary>
          <ul className="list-disc space-y-1 pl-5 text-sm">
            {kept.map((code) => (
              <li key={code}>{keptNames[code][locale]}</li>
            ))}
          </ul>
        </details>
      )}
      {request.liftedAt && <p className="mt-3 text-sm text-muted">{t('myData.allowed', { when: moment(locale, request.liftedAt) })}</p>}
      {(waits || holds(request)) && (
        <div className="mt-4">
          <ActionButton action={takeBackRequest} locale={locale} values={{ id: request.id }} look="secondary">
            {t(waits ? 'myData.takeBack' : 'myData.allow')}
          </ActionButton>
        </div>
      )}
    </Card>
  )
}

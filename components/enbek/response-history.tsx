import { Card, Timeline } from '@/components/ui/basics'
import { day, meeting, moment } from '@/lib/core/format'
import type { Locale } from '@/lib/core/text'
import { say } from '@/lib/messages'
import type { StepRow } from '@/lib/responses/queries'
import { hiredKinds, reasonName, stepName } from '@/lib/responses/words'

/** Each step, the same on both sides. */
export function ResponseHistory({ steps, locale }: { steps: readonly StepRow[]; locale: Locale }) {
  const t = say(locale)
  return (
    <Card>
      <h2 className="text-lg">{t('responses.one.history')}</h2>
      <p className="mb-5 text-sm text-muted">{t('responses.one.historyHint')}</p>
      <Timeline
        items={steps.map((step) => ({
          key: step.id,
          title: stepName(step)[locale],
          when: moment(locale, step.at),
          note: <Note step={step} locale={locale} />,
        }))}
      />
    </Card>
  )
}

/** What was said with a step. */
function Note({ step: { note }, locale }: { step: StepRow; locale: Locale }) {
  const t = say(locale)
  const { at, place, contact, reason, text, startOn, kind, contractNo, consent } = note
  const lines = [
    at && [meeting(locale, new Date(at)), place].filter(Boolean).join(', '),
    contact,
    reason && reasonName(reason)?.[locale],
    startOn && `${t('responses.one.startOn')}: ${day(locale, startOn)}`,
    kind && Object.hasOwn(hiredKinds, kind) && hiredKinds[kind as keyof typeof hiredKinds][locale],
    contractNo && `${t('responses.one.contractNo')}: ${contractNo}`,
    consent === 'given' && t('responses.one.consentGiven'),
    consent === 'withdrawn' && t('responses.one.consentWithdrawn'),
  ].filter(Boolean)
  if (lines.length === 0 && !text) return null
  return (
    <>
      {lines.map((line) => (
        <p key={String(line)}>{line}</p>
      ))}
      {text && <p className="prose mt-1 border-l-3 border-line pl-3">{text}</p>}
    </>
  )
}

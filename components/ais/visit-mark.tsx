import { ActionForm } from '@/components/form/action-form'
import { TextField } from '@/components/form/fields'
import { ActionButton, Submit } from '@/components/form/submit'
import type { View } from '@/components/layout/shell'
import type { VisitHead } from '@/db/schema'
import { may } from '@/lib/core/policy'
import { say } from '@/lib/messages'
import { markAttendance } from '@/lib/unemployed/actions'

/** Came, was before the akim, or had a valid reason. */
export function VisitMark({ view, visit }: { view: View; visit: VisitHead }) {
  const { locale } = view.place
  const t = say(locale)
  if (!may(view.user, 'visit.mark', visit)) return null
  const excusable = visit.state === 'due' || visit.state === 'missed'
  if (!excusable) return null
  return (
    <div className="grid gap-2">
      {visit.state === 'due' && (
        <div className="flex flex-wrap gap-2">
          <ActionButton action={markAttendance} locale={locale} values={{ id: visit.id, mark: 'visit' }} look="secondary">
            {t('cards.visitList.visit')}
          </ActionButton>
          <ActionButton action={markAttendance} locale={locale} values={{ id: visit.id, mark: 'akim' }} look="quiet">
            {t('cards.visitList.akim')}
          </ActionButton>
        </div>
      )}
      <details>
        <summary className="cursor-pointer text-accent">{t('cards.visitList.excuse')}</summary>
        <ActionForm action={markAttendance} locale={locale} className="mt-2 grid gap-2">
          <input type="hidden" name="id" value={visit.id} readOnly />
          <input type="hidden" name="mark" value="excused" readOnly />
          <TextField name="reason" label={t('cards.visitList.reason')} maxLength={300} />
          <Submit look="secondary">{t('cards.visitList.mark')}</Submit>
        </ActionForm>
      </details>
    </div>
  )
}

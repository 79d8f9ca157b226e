import { ActionForm } from '@/components/form/action-form'
import { TextArea } from '@/components/form/fields'
import { Submit } from '@/components/form/submit'
import type { View } from '@/components/layout/shell'
import { Alert, Card } from '@/components/ui/basics'
import type { Employer } from '@/db/schema'
import { isVerified, missingToPublish } from '@/lib/employers/rules'
import { decideEmployer } from '@/lib/employers/staff-actions'
import { say } from '@/lib/messages'

/** Verify, or block with a reason: what the centre can do in this state. */
export function EmployerDecision({ view, employer, own }: { view: View; employer: Employer; own: boolean }) {
  const { locale } = view.place
  const t = say(locale)
  const blocked = employer.state === 'blocked'
  const complete = missingToPublish({ ...employer, state: 'verified_by_centre' }).length === 0
  if (own) return <Alert tone="warn">{t('staff.employers.own')}</Alert>
  return (
    <Card>
      <h2 className="mb-4 text-lg">{t('staff.employers.decision')}</h2>
      <div className="grid gap-4">
        {!isVerified(employer) &&
          (complete ? (
            <ActionForm action={decideEmployer} locale={locale} className="grid gap-2">
              <input type="hidden" name="id" value={employer.id} readOnly />
              <input type="hidden" name="decision" value="verify" readOnly />
              <Submit wide>{blocked ? t('staff.employers.unblock') : t('staff.employers.verify')}</Submit>
              <p className="text-sm text-muted">{t('staff.employers.verifyHint')}</p>
            </ActionForm>
          ) : (
            <p className="text-sm">{t('staff.employers.cannotVerify')}</p>
          ))}
        {!blocked && (
          <ActionForm action={decideEmployer} locale={locale} className="grid gap-4 border-t border-line pt-5 first:border-0 first:pt-0">
            <h3 className="font-semibold text-bad">{t('staff.employers.blockTitle')}</h3>
            <input type="hidden" name="id" value={employer.id} readOnly />
            <input type="hidden" name="decision" value="block" readOnly />
            <TextArea name="reason" label={t('staff.employers.reason')} hint={t('staff.employers.reasonHint')} rows={3} maxLength={1000} />
            <Submit look="danger" wide>
              {t('staff.employers.block')}
            </Submit>
          </ActionForm>
        )}
      </div>
    </Card>
  )
}

import { ActionForm } from '@/components/form/action-form'
import { Select, TextArea, TextField } from '@/components/form/fields'
import { ActionButton, Submit } from '@/components/form/submit'
import type { View } from '@/components/layout/shell'
import { SteppedUp } from '@/components/layout/stepped-up'
import { Alert, Card } from '@/components/ui/basics'
import { protectionKinds } from '@/db/lists'
import type { ProtectedPerson, ProtectedStaff } from '@/db/schema'
import type { Day } from '@/lib/core/calendar'
import { moment } from '@/lib/core/format'
import { may } from '@/lib/core/policy'
import { say } from '@/lib/messages'
import { askEnd, decideEnd, nameStaff, protect, unnameStaff } from '@/lib/protection/actions'
import { kindNames } from '@/lib/protection/words'

/** Protects a person from this moment on. */
export function ProtectForm({ view, today }: { view: View; today: Day }) {
  const { locale } = view.place
  const t = say(locale)
  return (
    <Card className="mt-8 max-w-2xl">
      <h2 className="mb-4 text-lg">{t('oversight.protection.mark')}</h2>
      <ActionForm action={protect} locale={locale} className="grid gap-4 sm:grid-cols-2">
        <TextField name="iin" label={t('oversight.protection.iin')} inputMode="numeric" autoComplete="off" maxLength={14} />
        <Select
          name="kind"
          label={t('oversight.protection.kind')}
          empty=""
          choices={protectionKinds.map((value) => ({ value, label: kindNames[value][locale] }))}
        />
        <TextField name="since" type="date" label={t('oversight.protection.since')} value={today} />
        <TextField name="until" type="date" label={t('oversight.protection.until')} hint={t('oversight.protection.untilText')} optional />
        <div className="sm:col-span-2">
          <TextField name="ground" label={t('oversight.protection.ground')} hint={t('oversight.protection.groundText')} maxLength={300} />
        </div>
        <div>
          <Submit>{t('oversight.protection.save')}</Submit>
        </div>
      </ActionForm>
    </Card>
  )
}

/** Who sees the person: named, and taken off. */
export function NamedStaff({ view, of, staff }: { view: View; of: ProtectedPerson; staff: readonly ProtectedStaff[] }) {
  const { locale } = view.place
  const t = say(locale)
  return (
    <Card>
      <h2 className="mb-3 text-lg">{t('oversight.protection.named')}</h2>
      {staff.length === 0 && <Alert tone="warn">{t('oversight.protection.nobody')}</Alert>}
      <ul className="grid gap-3">
        {staff.map((member) => (
          <li key={member.userId} className="flex flex-wrap items-center justify-between gap-3">
            <span>
              {member.name}
              <span className="block text-xs text-muted">{moment(locale, member.addedAt)}</span>
            </span>
            {!of.endedAt && (
              <ActionButton action={unnameStaff} locale={locale} look="quiet" values={{ id: of.id, user: member.userId }}>
                {t('oversight.protection.remove')}
              </ActionButton>
            )}
          </li>
        ))}
      </ul>
      {!of.endedAt && (
        <SteppedUp view={view}>
          <ActionForm action={nameStaff} locale={locale} className="mt-5 grid gap-4">
            <input type="hidden" name="id" value={of.id} readOnly />
            <TextField name="login" type="email" label={t('oversight.protection.login')} autoComplete="off" />
            <div>
              <Submit look="secondary">{t('oversight.protection.add')}</Submit>
            </div>
          </ActionForm>
        </SteppedUp>
      )}
    </Card>
  )
}

/** One administrator asks to end it, another decides. */
export function EndProtection({ view, of }: { view: View; of: ProtectedPerson }) {
  const { locale } = view.place
  const t = say(locale)
  if (of.endedAt) return null
  return (
    <Card>
      <h2 className="text-lg">{t('oversight.protection.end')}</h2>
      <p className="mt-1 mb-4 text-sm text-muted">{t('oversight.protection.endText')}</p>
      {of.endAskedAt ? (
        <div className="grid gap-4">
          <Alert tone="warn" title={t('oversight.protection.asked', { name: of.endAskedByName ?? '' })}>
            {of.endReason} <span className="block text-xs text-muted">{moment(locale, of.endAskedAt)}</span>
          </Alert>
          {may(view.user, 'protection.end', of) ? (
            <SteppedUp view={view}>
              <div className="flex flex-wrap gap-3">
                <ActionButton action={decideEnd} locale={locale} values={{ id: of.id, decision: 'end' }}>
                  {t('oversight.protection.confirm')}
                </ActionButton>
                <ActionButton action={decideEnd} locale={locale} look="secondary" values={{ id: of.id, decision: 'keep' }}>
                  {t('oversight.protection.keep')}
                </ActionButton>
              </div>
            </SteppedUp>
          ) : (
            <p className="text-sm">{t('oversight.protection.waits')}</p>
          )}
        </div>
      ) : (
        <ActionForm action={askEnd} locale={locale} className="grid gap-4">
          <input type="hidden" name="id" value={of.id} readOnly />
          <TextArea name="reason" label={t('oversight.protection.reason')} rows={3} maxLength={1000} />
          <div>
            <Submit look="secondary">{t('oversight.protection.askEnd')}</Submit>
          </div>
        </ActionForm>
      )}
    </Card>
  )
}

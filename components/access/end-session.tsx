import { ActionForm } from '@/components/form/action-form'
import { Select } from '@/components/form/fields'
import { Submit } from '@/components/form/submit'
import type { View } from '@/components/layout/shell'
import { endStaffSession } from '@/lib/access/desk/actions'
import { endReasons } from '@/lib/access/desk/words'
import { say } from '@/lib/messages'

/** Ends a session of somebody, with a reason. */
export function EndSession({ view, id, whom, from }: { view: View; id: string; whom: string; from: 'sessions' | 'user' }) {
  const { locale } = view.place
  const t = say(locale)
  return (
    <details>
      <summary
        className="link inline-flex min-h-11 cursor-pointer list-none items-center text-sm text-bad"
        aria-label={t('desk.sessions.endFor', { whom })}
      >
        {t('desk.sessions.end')}
      </summary>
      <ActionForm
        action={endStaffSession}
        locale={locale}
        className="grid max-w-72 gap-3 rounded-md border border-line bg-paper p-3 text-sm"
      >
        <input type="hidden" name="id" value={id} readOnly />
        <input type="hidden" name="from" value={from} readOnly />
        <Select
          name="reason"
          label={t('desk.sessions.reason')}
          empty=""
          choices={Object.entries(endReasons).map(([value, name]) => ({ value, label: name[locale] }))}
        />
        <Submit look="danger">{t('desk.sessions.end')}</Submit>
      </ActionForm>
    </details>
  )
}

import { ActionForm } from '@/components/form/action-form'
import { Select } from '@/components/form/fields'
import { Submit } from '@/components/form/submit'
import type { View } from '@/components/layout/shell'
import { maskIin } from '@/lib/core/identifiers'
import { say } from '@/lib/messages'
import { revealOnAccount, revealOnCard, revealOnCase, revealOnPerson } from '@/lib/personal-data/reveal-actions'
import type { RevealKind } from '@/lib/personal-data/reveals'
import { revealReasons } from '@/lib/personal-data/words'

const actions = { card: revealOnCard, case: revealOnCase, account: revealOnAccount, person: revealOnPerson } as const

/** An IIN on a screen of the staff: its end, until whoever looks asks for the rest and says why; that is journalled and lasts for minutes (L 8). */
export function MaskedIin({
  view,
  iin,
  kind,
  id,
  whom,
  revealed,
}: {
  view: View
  iin: string
  kind: RevealKind
  id: string
  whom: string
  /** `revealsOf(view.user)`. */
  revealed: ReadonlySet<string>
}) {
  const { locale } = view.place
  const t = say(locale)
  if (revealed.has(`${kind}:${id}`)) return <span className="tabular-nums">{iin}</span>
  return (
    <div className="inline-grid justify-items-start align-top">
      <span className="tabular-nums whitespace-nowrap">{maskIin(iin)}</span>
      <details className="no-print">
        <summary
          className="link inline-flex min-h-11 cursor-pointer list-none items-center whitespace-nowrap text-sm"
          aria-label={t('desk.iin.whom', { whom })}
        >
          {t('desk.iin.show')}
        </summary>
        <ActionForm
          action={actions[kind]}
          locale={locale}
          className="grid max-w-72 gap-3 rounded-md border border-line bg-paper p-3 text-sm"
        >
          <input type="hidden" name="id" value={id} readOnly />
          <Select
            name="reason"
            label={t('desk.iin.why')}
            hint={t('desk.iin.journal')}
            empty=""
            choices={Object.entries(revealReasons).map(([value, name]) => ({ value, label: name[locale] }))}
          />
          <Submit look="secondary">{t('desk.iin.open')}</Submit>
        </ActionForm>
      </details>
    </div>
  )
}

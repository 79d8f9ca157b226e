import { type Action, ActionForm } from '@/components/form/action-form'
import { Choices, TextArea } from '@/components/form/fields'
import { Submit } from '@/components/form/submit'
import { Alert } from '@/components/ui/basics'
import type { Case } from '@/db/schema/cases'
import { clauseWords } from '@/lib/core/clock-words'
import type { Locale, Text } from '@/lib/core/text'
import { say } from '@/lib/messages'
import type { Move, Service } from '@/lib/services/definition'
import { moveCase } from '@/lib/services/desk/actions'

const languages = { kk: 'қазақша', ru: 'по-русски', en: 'English' }

/** What this officer can do now. A negative step asks for a ground of the list and a text in the person's language (GJS-3). */
export function Moves({
  service,
  of,
  moves,
  locale,
  action = moveCase,
}: {
  service: Service
  of: Pick<Case, 'id' | 'revision' | 'locale'>
  moves: readonly { name: string; move: Move; obstacle: Text | null }[]
  locale: Locale
  /** Of another desk: its own. */
  action?: Action
}) {
  return (
    <div className="grid gap-4">
      {moves.map(({ name, move, obstacle }) =>
        obstacle ? (
          <Alert key={name} tone="neutral" title={move.label[locale]}>
            {obstacle[locale]}
          </Alert>
        ) : move.grounds ? (
          <details key={name} className="rounded-md border border-line p-4">
            <summary className={`min-h-6 cursor-pointer font-semibold ${move.tone === 'bad' ? 'text-bad' : ''}`}>
              {move.label[locale]}
            </summary>
            <div className="mt-4">
              <One service={service} of={of} name={name} move={move} locale={locale} action={action} />
            </div>
          </details>
        ) : (
          <One key={name} service={service} of={of} name={name} move={move} locale={locale} action={action} />
        ),
      )}
    </div>
  )
}

function One({
  service,
  of,
  name,
  move,
  locale,
  action,
}: {
  service: Service
  of: Pick<Case, 'id' | 'revision' | 'locale'>
  name: string
  move: Move
  locale: Locale
  action: Action
}) {
  const t = say(locale)
  const templates = (move.grounds ?? []).flatMap((ground) => service.templates?.[ground]?.[of.locale] ?? [])
  return (
    <ActionForm action={action} locale={locale} className="grid gap-4" quietOnSuccess>
      <input type="hidden" name="id" value={of.id} readOnly />
      <input type="hidden" name="move" value={name} readOnly />
      <input type="hidden" name="revision" value={of.revision} readOnly />
      {move.grounds && (
        <>
          <Choices
            name="grounds"
            label={t('services.desk.grounds')}
            many
            choices={move.grounds.flatMap((ground) => {
              const known = service.grounds[ground]
              return known ? [{ value: ground, label: known.text[locale], hint: clauseWords(known.clause)[locale] }] : []
            })}
          />
          <TextArea name="text" label={t('services.desk.text', { language: languages[of.locale] })} rows={4} maxLength={4000} />
          {templates.length > 0 && (
            <details className="text-sm">
              <summary className="min-h-6 cursor-pointer text-accent">{t('services.desk.template')}</summary>
              <ul className="mt-2 grid gap-2">
                {templates.map((template) => (
                  <li key={template} lang={of.locale} className="rounded-sm bg-raised px-3 py-2 select-all">
                    {template}
                  </li>
                ))}
              </ul>
            </details>
          )}
        </>
      )}
      <div>
        <Submit look={move.tone === 'bad' ? 'danger' : move.tone === 'good' ? 'primary' : 'secondary'}>{move.label[locale]}</Submit>
        {move.hint && <span className="ml-3 text-sm text-muted">{move.hint[locale]}</span>}
      </div>
    </ActionForm>
  )
}

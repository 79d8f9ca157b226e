import { ActionForm } from '@/components/form/action-form'
import { FileField, TextArea } from '@/components/form/fields'
import { Submit } from '@/components/form/submit'
import type { View } from '@/components/layout/shell'
import { Alert, Card } from '@/components/ui/basics'
import type { DraftCopy, Registration } from '@/db/schema'
import { dayOf } from '@/lib/core/calendar'
import { clauseWords } from '@/lib/core/clock-words'
import { dayTo, moment } from '@/lib/core/format'
import { say } from '@/lib/messages'
import { explain } from '@/lib/registrations/actions'
import { appeal, evidenceNames, groundWords } from '@/lib/unemployed/words'

/** A draft of deregistration as the person sees it: ground, what it stands on, the form to explain, the decision (E9). */
export function RegistrationDraft({ view, draft, of, now }: { view: View; draft: DraftCopy; of: Registration; now: Date }) {
  const { locale } = view.place
  const t = say(locale)
  const { name, clause } = groundWords[draft.ground]
  if (draft.state === 'moot') return null
  if (draft.state !== 'explaining')
    return (
      <Alert tone={draft.state === 'dismissed' ? 'good' : 'bad'} title={t(`registration.${draft.state}`)}>
        <p>
          {name[locale]} ({clauseWords(clause)[locale]})
        </p>
        <p className="mt-2 whitespace-pre-line">{draft.decisionText}</p>
        {draft.state === 'deregistered' && <p className="mt-2">{appeal[locale]}</p>}
      </Alert>
    )
  const sent = of.pending[draft.id]
  const until = new Date(draft.explainBy)
  const open = of.state === 'open' && !draft.explainedAt && !sent && now <= until
  return (
    <Card>
      <div className="mb-4">
        <Alert tone="warn" title={t('registration.draft')}>
          {t('registration.draftText', {
            ground: name[locale],
            clause: clauseWords(clause)[locale],
            day: `${dayTo(locale, dayOf(until))}, ${moment(locale, until).slice(-5)}`,
          })}
        </Alert>
      </div>
      <h3 className="font-semibold">{t('registration.evidence')}</h3>
      <ul className="mb-4 list-disc pl-5">
        {draft.evidence.map((each) => (
          <li key={`${each.kind} ${each.at} ${each.text}`}>
            {[evidenceNames[each.kind]?.[locale] ?? each.kind, each.text].filter(Boolean).join(': ')}
          </li>
        ))}
      </ul>
      {draft.explainedAt && <p>{t('registration.explainedAt', { time: moment(locale, new Date(draft.explainedAt)) })}</p>}
      {!draft.explainedAt && sent && <p>{t('registration.sent', { time: moment(locale, new Date(sent)) })}</p>}
      {!draft.explainedAt && !sent && !open && <p>{t('registration.over')}</p>}
      {open && (
        <ActionForm action={explain} locale={locale} className="grid gap-4">
          <input type="hidden" name="id" value={draft.id} readOnly />
          <TextArea name="text" label={t('registration.explanation')} hint={t('registration.explanationHint')} rows={5} maxLength={4000} />
          <FileField name="file" label={t('registration.file')} accept="application/pdf,image/jpeg,image/png,image/webp" optional />
          <Submit wide>{t('registration.explain')}</Submit>
        </ActionForm>
      )}
    </Card>
  )
}

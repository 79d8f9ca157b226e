import { ActionForm } from '@/components/form/action-form'
import { Choices, Select, TextArea, TextField } from '@/components/form/fields'
import { Submit } from '@/components/form/submit'
import type { View } from '@/components/layout/shell'
import { Card } from '@/components/ui/basics'
import { breachKinds, breachSources } from '@/db/lists'
import { decideBreach, fileBreach } from '@/lib/access/block/actions'
import { breachDecisions, breachNames, breachSourceNames } from '@/lib/access/block/words'
import type { Text } from '@/lib/core/text'
import { say } from '@/lib/messages'

/** The administrator writes down a breach that was found: the account is blocked at once (A349-23). */
export function BreachForm({ view, userId }: { view: View; userId: string }) {
  const { locale } = view.place
  const t = say(locale)
  const choices = <K extends string>(values: readonly K[], names: Readonly<Record<K, Text>>) =>
    values.map((value) => ({ value, label: names[value][locale] }))
  return (
    <Card>
      <h2 className="text-lg">{t('block.one.breach')}</h2>
      <p className="mt-1 mb-4 text-sm text-muted">{t('block.one.breachHint')}</p>
      <ActionForm action={fileBreach} locale={locale}>
        <input type="hidden" name="userId" value={userId} readOnly />
        <Select name="kind" label={t('block.one.breachKind')} empty={t('block.one.choose')} choices={choices(breachKinds, breachNames)} />
        <Select
          name="source"
          label={t('block.one.source')}
          empty={t('block.one.choose')}
          choices={choices(breachSources, breachSourceNames)}
        />
        <TextField name="happenedOn" label={t('block.one.happenedOn')} type="date" short />
        <TextArea name="note" label={t('block.one.what')} hint={t('block.one.whatHint')} rows={3} maxLength={2000} />
        <Submit look="danger" wide>
          {t('block.one.block')}
        </Submit>
      </ActionForm>
    </Card>
  )
}

/** A breach is closed by a decision, written once. */
export function BreachDecision({ view, id }: { view: View; id: string }) {
  const { locale } = view.place
  const t = say(locale)
  return (
    <details className="mt-2">
      <summary className="link inline-flex min-h-11 cursor-pointer items-center">{t('block.one.decide')}</summary>
      <p className="mb-3 text-sm text-muted">{t('block.one.decideHint')}</p>
      <ActionForm action={decideBreach} locale={locale}>
        <input type="hidden" name="id" value={id} readOnly />
        <Choices
          name="decision"
          label={t('block.one.decision')}
          choices={(['confirmed', 'unfounded'] as const).map((value) => ({ value, label: breachDecisions[value][locale] }))}
        />
        <TextArea name="note" label={t('block.one.decisionNote')} rows={3} maxLength={2000} />
        <Submit>{t('block.one.close')}</Submit>
      </ActionForm>
    </details>
  )
}

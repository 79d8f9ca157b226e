import { ActionForm } from '@/components/form/action-form'
import { Choices, Select, TextArea } from '@/components/form/fields'
import { Submit } from '@/components/form/submit'
import { Card } from '@/components/ui/basics'
import type { Locale } from '@/lib/core/text'
import { saveCircumstances } from '@/lib/mediation/actions'
import { circumstances } from '@/lib/mediation/seeker'
import type { Seeker } from '@/lib/mediation/suitable'
import { say } from '@/lib/messages'
import { conditionWords } from '@/lib/vacancies/terms'

/** What the rule of suitable work asks and no form has told; becomes facts of the card (E11). */
export function Circumstances({ cardId, seeker, locale }: { cardId: string; seeker: Seeker; locale: Locale }) {
  const t = say(locale)
  const { normal: _, ...limits } = conditionWords
  return (
    <Card>
      <h2 className="mb-1 text-lg">{t('mediation.circumstances')}</h2>
      <p className="mb-4 text-sm text-muted">{t('mediation.circumstancesText')}</p>
      <ActionForm action={saveCircumstances} locale={locale} className="grid gap-4">
        <input type="hidden" name="cardId" value={cardId} readOnly />
        <TextArea
          name="occupations"
          label={t('mediation.occupations')}
          hint={t('mediation.occupationsHint')}
          value={seeker.occupations.join(', ')}
          rows={2}
          optional
        />
        <Choices
          name="healthLimits"
          label={t('mediation.healthLimits')}
          values={seeker.healthLimits}
          choices={Object.entries(limits).map(([value, words]) => ({ value, label: words[locale] }))}
          many
          optional
        />
        {circumstances.map((name) => (
          <Select
            key={name}
            name={name}
            label={t(`mediation.facts.${name}`)}
            value={seeker[name] ? 'yes' : 'no'}
            choices={[
              { value: 'yes', label: t('mediation.yes') },
              { value: 'no', label: t('mediation.no') },
            ]}
          />
        ))}
        <Submit look="secondary" wide>
          {t('mediation.saveFacts')}
        </Submit>
      </ActionForm>
    </Card>
  )
}

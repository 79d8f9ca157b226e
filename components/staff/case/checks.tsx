import { ActionForm } from '@/components/form/action-form'
import { Choices, TextField } from '@/components/form/fields'
import { ActionButton, Submit } from '@/components/form/submit'
import { Alert, Tag, type Tone } from '@/components/ui/basics'
import type { Case, Check } from '@/db/schema/cases'
import { clauseWords } from '@/lib/core/clock-words'
import { moment } from '@/lib/core/format'
import type { Locale } from '@/lib/core/text'
import { say } from '@/lib/messages'
import { sourceNames } from '@/lib/registers/terms'
import type { Service } from '@/lib/services/definition'
import { askCheck, checkByHand } from '@/lib/services/desk/actions'

const tones: Record<Check['outcome'], Tone> = { confirmed: 'good', refuted: 'bad', unavailable: 'warn' }

/** Questions to registers with their answers; one that did not answer is checked by hand, and both say who and when (GJS-5.S3). */
export function Checks({ service, of, open, locale }: { service: Service; of: Case; open: boolean; locale: Locale }) {
  const t = say(locale)
  return (
    <ul className="grid gap-4">
      {Object.entries(service.checks).map(([key, { title, clause, byHand }]) => {
        const check = of.checks[key]
        return (
          <li key={key} className="grid gap-2 border-b border-line pb-4 last:border-0 last:pb-0">
            <p className="flex flex-wrap items-center gap-2">
              <span className="font-semibold">{title[locale]}</span>
              {check && <Tag tone={tones[check.outcome]}>{t(`services.desk.outcomes.${check.outcome}`)}</Tag>}
            </p>
            <p className="text-xs text-muted">
              {clauseWords(clause)[locale]}
              {check && (
                <>
                  {' · '}
                  {check.source === 'officer'
                    ? t('services.desk.handSource', { by: check.by })
                    : t('services.desk.source', { source: sourceNames[check.source]?.[locale] ?? check.source })}
                  {' · '}
                  {moment(locale, new Date(check.at))}
                </>
              )}
            </p>
            {check?.seen && <p className="text-sm">{check.seen}</p>}
            {check?.outcome === 'unavailable' && <Alert tone="warn">{t('services.desk.unavailableHint')}</Alert>}
            {open && (
              <div className="flex flex-wrap items-start gap-3">
                <ActionButton action={askCheck} locale={locale} look="secondary" values={{ id: of.id, check: key }}>
                  {t(check ? 'services.desk.again' : 'services.desk.ask')}
                </ActionButton>
                <details open={check?.outcome === 'unavailable'}>
                  <summary className="inline-flex min-h-11 cursor-pointer items-center text-sm text-accent">
                    {t('services.desk.byHand')}
                  </summary>
                  <ActionForm action={checkByHand} locale={locale} className="mt-2 grid gap-3">
                    <input type="hidden" name="id" value={of.id} readOnly />
                    <input type="hidden" name="check" value={key} readOnly />
                    <Choices
                      name="outcome"
                      label={t('services.desk.outcome')}
                      inline
                      choices={(['confirmed', 'refuted'] as const).map((value) => ({ value, label: t(`services.desk.outcomes.${value}`) }))}
                    />
                    <TextField name="seen" label={t('services.desk.seen')} hint={byHand[locale]} maxLength={500} />
                    <div>
                      <Submit look="secondary">{t('services.desk.keep')}</Submit>
                    </div>
                  </ActionForm>
                </details>
              </div>
            )}
          </li>
        )
      })}
    </ul>
  )
}

import type { ReactNode } from 'react'
import { Facts } from '@/components/ui/basics'
import type { Case } from '@/db/schema'
import type { Locale } from '@/lib/core/text'
import { said } from '@/lib/documents/paper'
import { say } from '@/lib/messages'
import { answerNames } from '@/lib/services/answer-names'
import { answerWords, rowsOf } from '@/lib/services/answer-words'
import type { Service } from '@/lib/services/definition'
import { stepsFor } from '@/lib/services/rules'

/** What was answered, step by step, entries of classifiers in the reader's language. `change` leads back to a step. */
export async function Answers({
  service,
  of,
  locale,
  change,
  instead = {},
}: {
  service: Service
  of: Pick<Case, 'answers'>
  locale: Locale
  change?: (step: string) => string
  /** How an answer is shown that does not stand there as it was given, by `step.field`. */
  instead?: Readonly<Record<string, (given: string) => ReactNode>>
}) {
  const t = say(locale)
  const names = await answerNames(service, of.answers)
  return (
    <div className="grid gap-6">
      {stepsFor(service, of.answers).map(([id, step]) => {
        const given = of.answers[id] ?? {}
        const facts = Object.entries(step.fields).flatMap(([name, field]) => {
          const rows = rowsOf(field, given[name])
          const value = answerWords(field, given[name], names)
          const shown =
            rows.length > 0
              ? rows.map((row) => said(row, locale).text).join('; ')
              : value && field.as !== 'rows'
                ? said(value, locale).text
                : null
          return shown ? [[field.label[locale], instead[`${id}.${name}`]?.(shown) ?? shown] as const] : []
        })
        return (
          <section key={id} aria-labelledby={`answers-${id}`}>
            <h3
              id={`answers-${id}`}
              className="mb-2 flex flex-wrap items-baseline justify-between gap-x-4 border-b border-line pb-1 text-base"
            >
              {step.title[locale]}
              {change && (
                <a className="link text-sm font-normal" href={change(id)}>
                  {t('services.review.change')}
                  <span className="sr-only">: {step.title[locale]}</span>
                </a>
              )}
            </h3>
            {facts.length > 0 ? <Facts columns items={facts} /> : <p className="text-sm text-muted">{t('services.review.empty')}</p>}
          </section>
        )
      })}
    </div>
  )
}

import type { View } from '@/components/layout/shell'
import { inLanguage } from '@/components/records/titles'
import { Facts, Tag } from '@/components/ui/basics'
import type { Employer } from '@/db/schema'
import { number } from '@/lib/core/format'
import { say } from '@/lib/messages'
import { EmployerMark } from './employer-mark'

type Record = { open: number; asked: number; answered: number; hired: number }

/** Who the employer is and how he has dealt with people here: numbers, not stars, and only from enough cases. */
export function EmployerRecord({
  employer,
  record,
  threshold,
  view,
  href,
}: {
  employer: Employer
  record: Record
  threshold: number
  view: View
  href?: string
}) {
  const { locale } = view.place
  const t = say(locale)
  const { text: name } = inLanguage(locale, employer.nameKk, employer.nameRu)
  const verified = employer.state === 'verified_by_centre' || employer.state === 'verified_by_signature'
  const enough = record.asked >= threshold
  // the number of an entrepreneur or a private person is his IIN: not for everybody (O206-19)
  const bin = employer.kind === 'legal_entity' || employer.kind === 'branch' ? employer.bin : null
  return (
    <div className="grid gap-4">
      <div className="flex gap-3">
        <EmployerMark employer={employer} name={name} view={view} />
        <div className="min-w-0">
          <p className="font-bold">
            {href ? (
              <a className="hover:text-accent" href={href}>
                {name}
              </a>
            ) : (
              name
            )}
          </p>
          {bin && <p className="text-xs text-muted">{t('enbek.vacancy.branch', { bin })}</p>}
          <p className="mt-1">
            <Tag tone={verified ? 'good' : 'warn'} icon={verified ? 'shield' : 'info'}>
              {t(verified ? 'enbek.vacancy.verified' : 'enbek.vacancy.notVerified')}
            </Tag>
          </p>
        </div>
      </div>
      <Facts
        items={[
          [t('enbek.vacancy.recordOpen'), number(locale, record.open)],
          [
            t('enbek.vacancy.recordAnswers'),
            enough
              ? t('enbek.vacancy.recordAnswersValue', { answered: String(record.answered), all: String(record.asked) })
              : t('enbek.vacancy.recordFew'),
          ],
          [t('enbek.vacancy.recordHired'), record.hired > 0 ? number(locale, record.hired) : null],
        ]}
      />
    </div>
  )
}

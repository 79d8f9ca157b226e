import { Card, Facts } from '@/components/ui/basics'
import type { Employer } from '@/db/schema'
import type { Locale } from '@/lib/core/text'
import { say } from '@/lib/messages'

/** Requisites (E1), for the employer's own people only; nothing where none are known. */
export function EmployerBank({ employer, locale }: { employer: Pick<Employer, 'iban' | 'bik' | 'bankName'>; locale: Locale }) {
  const t = say(locale)
  const { iban, bik, bankName } = employer
  if (!iban && !bik && !bankName) return null
  return (
    <Card>
      <h2 className="text-lg">{t('employers.bankTitle')}</h2>
      <p className="mt-1 mb-4 text-sm text-muted">{t('employers.bankHint')}</p>
      <Facts
        columns
        items={[
          [t('employers.iban'), iban && <span className="tabular-nums">{iban.replace(/(.{4})(?=.)/g, '$1 ')}</span>],
          [t('employers.bik'), bik],
          [t('employers.bankName'), bankName],
        ]}
      />
    </Card>
  )
}

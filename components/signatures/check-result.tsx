import { linker, type View } from '@/components/layout/shell'
import { Alert, Card, Facts, type Tone } from '@/components/ui/basics'
import { ButtonLink } from '@/components/ui/button'
import { dayOf } from '@/lib/core/calendar'
import { day, moment } from '@/lib/core/format'
import { maskIin } from '@/lib/core/identifiers'
import { say } from '@/lib/messages'
import type { Checked } from '@/lib/signatures/check'
import { faultText, noLegalForce, roleNames } from '@/lib/signatures/words'

const tones: Record<Checked['outcome'], Tone> = { valid: 'good', invalid: 'bad', undetermined: 'warn' }

/** What the check has found: the outcome first, then whether it has legal force, then who signed. */
export function SignatureCheckResult({ view, checked, sha256 }: { view: View; checked: Checked; sha256: string }) {
  const { locale } = view.place
  const t = say(locale)
  const { signed, outcome, code } = checked
  return (
    <div className="grid gap-5">
      <Alert tone={tones[outcome]} role="status" title={t(`signatures.check.${outcome}`)}>
        {code && faultText(code)[locale]}
      </Alert>
      {signed?.isTest && (
        <Alert tone="warn">
          <strong className="text-lg">{noLegalForce[locale]}</strong>
        </Alert>
      )}
      {signed && !signed.isTest && checked.force && outcome === 'valid' && <p className="font-semibold">{checked.force[locale]}</p>}
      <Card>
        {signed && outcome !== 'valid' && <p className="mb-4 text-sm text-muted">{t('signatures.check.asSaid')}</p>}
        <Facts
          columns
          items={[
            ...(signed
              ? ([
                  [t('signatures.check.who'), signed.name],
                  [t('signatures.check.iin'), signed.iin && maskIin(signed.iin)],
                  [t('signatures.check.organisation'), signed.organisation],
                  [t('signatures.check.bin'), signed.bin],
                  [t('signatures.check.roles'), signed.roles.map((role) => roleNames[role]?.[locale]).join(', ')],
                  [t('signatures.check.signed'), signed.signingTime && moment(locale, signed.signingTime)],
                  [t('signatures.check.accepted'), checked.acceptedAt && moment(locale, checked.acceptedAt)],
                  [
                    t('signatures.check.certificate'),
                    <span key="serial" className="font-mono text-sm break-all">
                      {signed.serial}
                    </span>,
                  ],
                  [t('signatures.check.validity'), `${day(locale, dayOf(signed.notBefore))} — ${day(locale, dayOf(signed.notAfter))}`],
                  [t('signatures.check.chain'), signed.chain.join(' → ')],
                ] as const)
              : []),
            [
              t('signatures.check.digest'),
              <span key="digest" className="font-mono text-sm break-all">
                {sha256}
              </span>,
            ],
          ]}
        />
        {checked.acceptedAt && outcome === 'valid' && <p className="mt-4 text-sm text-muted">{t('signatures.check.laterFine')}</p>}
      </Card>
      <div>
        <ButtonLink href={linker(view)('/documents/check')} look="secondary">
          {t('signatures.check.again')}
        </ButtonLink>
      </div>
    </div>
  )
}

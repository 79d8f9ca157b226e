import type { View } from '@/components/layout/shell'
import { Tag } from '@/components/ui/basics'
import { moment } from '@/lib/core/format'
import { maskIin } from '@/lib/core/identifiers'
import { initials } from '@/lib/documents/rules'
import { say } from '@/lib/messages'
import type { SignatureView } from '@/lib/signatures/queries'

/** Who has signed, when, and what it is worth; of a person no more than initials and half of the IIN. */
export function SignatureList({ of, view }: { of: readonly SignatureView[]; view: View }) {
  const { locale } = view.place
  const t = say(locale)
  if (of.length === 0) return <p className="text-muted">{t('documents.nobody')}</p>
  return (
    <ul className="divide-y divide-line">
      {of.map((one) => (
        <li key={one.id} className="grid gap-1 py-3 first:pt-0 last:pb-0">
          <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
            <span className="font-semibold">{one.organisation ?? initials(one.name)}</span>
            <Tag tone={one.outcome === 'valid' ? 'good' : one.outcome === 'invalid' ? 'bad' : 'warn'}>
              {t(`documents.signature.${one.outcome}`)}
            </Tag>
          </p>
          <p className="text-sm text-muted">
            {one.organisation && `${initials(one.name)} · `}
            {t('documents.iin', { iin: maskIin(one.iin) })} · {moment(locale, one.acceptedAt)}
          </p>
          <p className="text-sm">{one.force[locale]}</p>
        </li>
      ))}
    </ul>
  )
}

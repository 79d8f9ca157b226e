import type { ReactNode } from 'react'
import { linker, type View } from '@/components/layout/shell'
import { Alert, Card, Facts, Heading } from '@/components/ui/basics'
import { day } from '@/lib/core/format'
import type { PublicDocument } from '@/lib/documents/queries'
import { paperWords } from '@/lib/documents/words'
import { say } from '@/lib/messages'
import { Compare, type Compared } from './compare'
import { Standing } from './standing'

/** What anybody sees who has the code: what was issued, by whom, whether it holds; of the holder no more than helps to compare a paper in hand. */
export function PublicRecord({
  of,
  view,
  compared,
  signatures,
}: {
  of: PublicDocument
  view: View
  compared?: Compared
  signatures?: ReactNode
}) {
  const { locale } = view.place
  const t = say(locale)
  return (
    <>
      <Heading title={of.title[locale]} lead={<span className="font-mono">{of.code}</span>} />
      <div className="grid max-w-3xl gap-5">
        {of.demo && (
          <Alert tone="warn" title={paperWords.demo[locale]}>
            <p lang={locale === 'ru' ? 'kk' : 'ru'}>{paperWords.demo[locale === 'ru' ? 'kk' : 'ru']}</p>
          </Alert>
        )}
        <Standing of={of} view={view} />
        <Card>
          <Facts
            columns
            items={[
              [t('documents.number'), of.number],
              [t('documents.day'), day(locale, of.day)],
              [t('documents.issuer'), of.issuer[locale]],
              [
                t('documents.holder'),
                <>
                  {of.holder.initials}
                  {of.holder.iin && <span className="block">{t('documents.iin', { iin: of.holder.iin })}</span>}
                </>,
              ],
              [t('documents.validUntil'), of.validUntil && day(locale, of.validUntil)],
            ]}
          />
          <p className="mt-4 text-sm text-muted">{t('documents.hidden')}</p>
        </Card>
        {signatures && (
          <Card>
            <h2 className="text-lg">{t('documents.signatures')}</h2>
            <div className="mt-3">{signatures}</div>
          </Card>
        )}
        <Compare of={of} view={view} compared={compared} />
        <details className="rounded-lg border border-line bg-card p-5">
          <summary className="min-h-11 cursor-pointer py-2 font-semibold">{t('documents.digests')}</summary>
          <dl className="mt-2 grid gap-3">
            {of.files.map(({ lang, sha256 }) => (
              <div key={sha256}>
                <dt className="text-xs text-muted">
                  PDF {t(`documents.copy.${lang}`)}
                  {of.isSigned && `, ${t('documents.copy.signed')}`}
                </dt>
                <dd className="break-all font-mono text-sm">{sha256}</dd>
              </div>
            ))}
          </dl>
        </details>
        <p>
          <a className="link" href={linker(view)('/documents')}>
            {t('documents.another')}
          </a>
        </p>
      </div>
    </>
  )
}

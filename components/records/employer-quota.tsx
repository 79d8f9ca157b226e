import { Card, Tag } from '@/components/ui/basics'
import { number } from '@/lib/core/format'
import type { Locale } from '@/lib/core/text'
import type { Quota } from '@/lib/employers/quota'
import { type Say, say } from '@/lib/messages'

/** How many jobs for people with disabilities the law asks of this employer, with the clause that asks. */
export function EmployerQuota({ quota, locale }: { quota: Quota | null; locale: Locale }) {
  const t = say(locale)
  return (
    <Card>
      <h2 className="mb-3 text-lg">{t('employers.quotaTitle')}</h2>
      <div className="grid gap-2">{quota ? <Words quota={quota} t={t} locale={locale} /> : <p>{t('employers.quotaNoLaw')}</p>}</div>
      <p className="mt-3">
        <Tag>{t('employers.quotaLaw')}</Tag>
      </p>
    </Card>
  )
}

function Words({ quota, t, locale }: { quota: Quota; t: Say; locale: Locale }) {
  const said = (value: number) => number(locale, value)
  if (quota.kind === 'unknown') return <p>{t('employers.quotaUnknown')}</p>
  if (quota.kind === 'small') return <p>{t('employers.quotaSmall', { from: said(quota.from) })}</p>
  if (quota.kind === 'exempt') return <p>{t('employers.quotaExempt', { share: said(quota.share) })}</p>
  const { required, base, percent, present, lacking } = quota
  return (
    <>
      <p>{t('employers.quotaOwed', { required, base: said(base), percent: said(percent) })}</p>
      <p className={`font-semibold ${lacking ? 'text-warn' : 'text-good'}`}>
        {lacking
          ? t('employers.quotaLacking', { present: said(present), lacking: said(lacking) })
          : t('employers.quotaMet', { present: said(present) })}
      </p>
      <p className="text-sm text-muted">{t('employers.quotaBase')}</p>
    </>
  )
}

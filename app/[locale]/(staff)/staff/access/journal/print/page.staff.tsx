import { notFound } from 'next/navigation'
import { Back } from '@/components/access/back'
import { Form2 } from '@/components/access/form2'
import { PrintButton } from '@/components/access/print'
import { getView } from '@/components/layout/page'
import { linker } from '@/components/layout/shell'
import { one, type Query, withQuery } from '@/components/staff/address'
import { StaffPage } from '@/components/staff/frame'
import { Alert, Empty, Heading } from '@/components/ui/basics'
import { ButtonLink } from '@/components/ui/button'
import { form2Title } from '@/lib/access/form2'
import { form2Print, mostPrinted } from '@/lib/access/form2-queries'
import { regions } from '@/lib/classifiers/queries'
import { number } from '@/lib/core/format'
import { getIp } from '@/lib/core/session'
import { say } from '@/lib/messages'

/** Form 2 of the chosen year and region on paper, whole (A349-20): what has more rows than one printing holds is printed in parts, and says so. */
export default async function PrintedJournal({ searchParams }: { searchParams: Promise<Query> }) {
  const [query, view, ip] = await Promise.all([searchParams, getView(), getIp()])
  const { locale } = view.place
  const filter = { region: one(query, 'region')?.match(/^\d{2}$/)?.[0], year: one(query, 'year')?.match(/^\d{4}$/)?.[0] }
  const after = Number(one(query, 'after')) || undefined
  const found = await form2Print(view.user, locale, { ...filter, ...(after ? { after } : {}), ip })
  if (!found) notFound()
  const t = say(locale)
  const to = linker(view)
  const { rows, total, next } = found
  const region = filter.region && (await regions(locale)).find(({ code }) => code === filter.region)?.name[locale]
  const period = [filter.year ?? t('journals.form2.allYears'), region ?? t('journals.form2.allRegions')].join(', ')
  const inParts = next !== null || after !== undefined
  return (
    <StaffPage view={view} title={t('journals.form2.title')}>
      <Heading
        above={<Back view={view} path={withQuery('/access/journal', filter)} label={t('journals.form2.title')} />}
        title={form2Title[locale]}
        lead={
          <>
            <span className="block first-letter:uppercase">
              {period}. {t('journals.form2.rows', { count: total })}
            </span>
            {inParts && rows.length > 0 && (
              <span className="block">
                {t('journals.form2.part', {
                  from: number(locale, rows[0]!.number),
                  to: number(locale, rows.at(-1)!.number),
                  count: rows.length,
                })}
              </span>
            )}
          </>
        }
      >
        {rows.length > 0 && (
          <div className="no-print">
            <PrintButton>{t('journals.form2.print')}</PrintButton>
          </div>
        )}
      </Heading>
      {inParts && (
        <div className="no-print mb-5">
          <Alert tone="warn" title={t('journals.form2.more', { most: number(locale, mostPrinted) })}>
            <p>{t('journals.form2.moreHint')}</p>
            <p className="mt-3 flex flex-wrap gap-3">
              {after && (
                <ButtonLink look="secondary" href={to(withQuery('/access/journal/print', filter))}>
                  {t('journals.form2.firstPart')}
                </ButtonLink>
              )}
              {next !== null && (
                <ButtonLink look="secondary" href={to(withQuery('/access/journal/print', { ...filter, after: String(next) }))}>
                  {t('journals.form2.nextPart')}
                </ButtonLink>
              )}
            </p>
          </Alert>
        </div>
      )}
      {rows.length === 0 ? <Empty title={t('staff.list.empty')}>{t('staff.list.emptyHint')}</Empty> : <Form2 rows={rows} locale={locale} />}
    </StaffPage>
  )
}

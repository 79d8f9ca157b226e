import { notFound } from 'next/navigation'
import { Form2 } from '@/components/access/form2'
import { getView } from '@/components/layout/page'
import { linker } from '@/components/layout/shell'
import { one, type Query, withQuery } from '@/components/staff/address'
import { FilterSelect, Filters } from '@/components/staff/filters'
import { StaffPage } from '@/components/staff/frame'
import { Pager } from '@/components/staff/pager'
import { Empty, Heading } from '@/components/ui/basics'
import { ButtonLink } from '@/components/ui/button'
import { form2Title } from '@/lib/access/form2'
import { form2, form2Formats } from '@/lib/access/form2-queries'
import { regions } from '@/lib/classifiers/queries'
import { say } from '@/lib/messages'

/** The journal of registering users and issuing logins, form 2 of A349: to read, page by page; printed and taken away it is whole. */
export default async function AccessJournal({ searchParams }: { searchParams: Promise<Query> }) {
  const [query, view] = await Promise.all([searchParams, getView()])
  const { locale } = view.place
  const filter = { region: one(query, 'region'), year: one(query, 'year')?.match(/^\d{4}$/)?.[0] }
  const after = Number(one(query, 'after')) || undefined
  const found = await form2(view.user, locale, { ...filter, ...(after ? { after } : {}) })
  if (!found) notFound()
  const t = say(locale)
  const to = linker(view)
  const isFiltered = Boolean(filter.region ?? filter.year)
  return (
    <StaffPage view={view} title={t('journals.form2.title')}>
      <Heading title={form2Title[locale]} lead={t('journals.form2.lead')}>
        {found.rows.length > 0 && (
          <div className="no-print flex flex-wrap gap-3">
            <ButtonLink look="secondary" icon="print" href={to(withQuery('/access/journal/print', filter))}>
              {t('journals.form2.print')}
            </ButtonLink>
            {form2Formats.map((format) => (
              <ButtonLink key={format} look="secondary" icon="doc" href={to(withQuery('/access/journal/file', { ...filter, format }))}>
                {t(`journals.form2.${format}`)}
              </ButtonLink>
            ))}
          </div>
        )}
      </Heading>
      <div className="no-print">
        <Filters view={view} path="/access/journal" set={isFiltered}>
          <FilterSelect
            name="year"
            label={t('journals.form2.year')}
            value={filter.year}
            empty={t('staff.list.all')}
            choices={found.years.map((year) => ({ value: year, label: year }))}
          />
          <FilterSelect
            name="region"
            label={t('journals.form2.region')}
            value={filter.region}
            empty={t('staff.list.all')}
            choices={(await regions(locale)).map(({ code, name }) => ({ value: code, label: name[locale] }))}
          />
        </Filters>
      </div>
      {found.rows.length === 0 ? (
        <Empty title={isFiltered ? t('staff.list.empty') : t('journals.form2.empty')}>
          {isFiltered ? t('staff.list.emptyHint') : t('journals.form2.emptyHint')}
        </Empty>
      ) : (
        <Form2 rows={found.rows} locale={locale} />
      )}
      <div className="no-print">
        <Pager
          t={t}
          next={found.next === null ? null : to(withQuery('/access/journal', { ...filter, after: found.next }))}
          first={after ? to(withQuery('/access/journal', filter)) : null}
        />
      </div>
    </StaffPage>
  )
}

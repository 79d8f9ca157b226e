import { notFound } from 'next/navigation'
import { PrintButton } from '@/components/access/print'
import { getView } from '@/components/layout/page'
import { linker } from '@/components/layout/shell'
import { one, type Query, withQuery } from '@/components/staff/address'
import { FilterSelect, Filters } from '@/components/staff/filters'
import { StaffPage } from '@/components/staff/frame'
import { Pager } from '@/components/staff/pager'
import { Empty, Heading } from '@/components/ui/basics'
import { ButtonLink } from '@/components/ui/button'
import { form2Columns, form2Title } from '@/lib/access/form2'
import { type Form2Row, form2, form2Formats } from '@/lib/access/form2-queries'
import { regions } from '@/lib/classifiers/queries'
import type { Locale } from '@/lib/core/text'
import { say } from '@/lib/messages'

/** The journal of registering users and issuing logins, form 2 of A349: to read, to print and to take away. */
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
      <Heading title={form2Title[locale]} lead={<span className="no-print">{t('journals.form2.lead')}</span>}>
        {found.rows.length > 0 && (
          <div className="no-print flex flex-wrap gap-3">
            <PrintButton>{t('journals.form2.print')}</PrintButton>
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

/** The form as the law draws it, with the row of column numbers; on a telephone each row is a card. */
function Form2({ rows, locale }: { rows: readonly Form2Row[]; locale: Locale }) {
  const head = form2Columns.map((name) => name[locale])
  return (
    <section aria-label={form2Title[locale]} className="form2 overflow-x-auto rounded-lg border border-line bg-card" tabIndex={0}>
      <table className="w-full border-collapse text-sm">
        <caption className="sr-only">{form2Title[locale]}</caption>
        <thead className="max-md:sr-only">
          <tr className="border-b border-line text-left align-bottom text-xs text-muted">
            {head.map((name) => (
              <th key={name} scope="col" className="px-3 py-2.5 font-semibold">
                {name}
              </th>
            ))}
          </tr>
          <tr className="border-b border-line text-left text-xs text-muted">
            {head.map((name, index) => (
              <td key={name} className="px-3 py-1">
                {index + 1}
              </td>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ number, cells }) => (
            <tr key={number} className="border-b border-line align-top last:border-0 max-md:grid max-md:gap-2 max-md:px-4 max-md:py-4">
              {cells.map((cell, index) => (
                <td
                  key={head[index]}
                  data-name={head[index]}
                  className="whitespace-pre-line px-3 py-2.5 max-md:p-0 max-md:empty:hidden max-md:before:block max-md:before:text-xs max-md:before:text-muted max-md:before:content-[attr(data-name)]"
                >
                  {cell}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

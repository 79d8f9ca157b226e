import { notFound } from 'next/navigation'
import { getView } from '@/components/layout/page'
import { linker, type View } from '@/components/layout/shell'
import { one, type Query } from '@/components/staff/address'
import { FilterSelect, FilterText, Search } from '@/components/staff/filters'
import { StaffPage } from '@/components/staff/frame'
import { Empty, Heading, Tag } from '@/components/ui/basics'
import { Table } from '@/components/ui/table'
import { type Contacts, keptCentres } from '@/lib/centres/queries'
import { foundCentres, missingContacts } from '@/lib/centres/rules'
import { regions } from '@/lib/classifiers/queries'
import { dayOf } from '@/lib/core/calendar'
import { day } from '@/lib/core/format'
import { say } from '@/lib/messages'

/** The centres whose contacts this person keeps, with what is missing (O206-10.L1). */
export default async function StaffCentres({ searchParams }: { searchParams: Promise<Query> }) {
  const [view, query] = await Promise.all([getView(), searchParams])
  const kept = await keptCentres(view.user)
  if (!kept) notFound()
  const { locale } = view.place
  const t = say(locale)
  const q = one(query, 'q', view.user)
  const names = (await regions(locale)).filter(({ code }) => kept.some(({ regionCode }) => regionCode === code))
  // one region is opened at a time: nobody reads two hundred rows
  const region = one(query, 'region') ?? (names.length > 1 ? names[0]!.code : undefined)
  const shown = q ? foundCentres(kept, q) : kept.filter(({ regionCode }) => !region || regionCode === region)
  return (
    <StaffPage view={view} title={t('centres.staff.title')}>
      <Heading title={t('centres.staff.title')} lead={t('centres.staff.lead')} />
      {kept.length > 1 && (
        <Search view={view} query={query} path="/centres" set={q !== undefined || one(query, 'region') !== undefined}>
          {names.length > 1 && (
            <FilterSelect
              name="region"
              label={t('centres.staff.region')}
              value={region}
              choices={names.map(({ code, name }) => ({ value: code, label: name[locale] }))}
            />
          )}
          <FilterText name="q" label={t('centres.search')} value={q} wide />
        </Search>
      )}
      {shown.length === 0 ? <Empty title={t('staff.list.empty')}>{t('staff.list.emptyHint')}</Empty> : <Rows view={view} centres={shown} />}
    </StaffPage>
  )
}

function Rows({ view, centres }: { view: View; centres: readonly Contacts[] }) {
  const { locale } = view.place
  const t = say(locale)
  return (
    <Table
      stack
      caption={t('centres.staff.title')}
      head={[t('centres.staff.name'), t('centres.staff.missing'), t('centres.staff.changed')]}
      rows={centres.map((centre) => ({
        key: centre.id,
        cells: [
          <a key="name" className="link font-semibold" href={linker(view)(`/centres/${centre.id}`)}>
            {centre.name[locale]}
          </a>,
          <Missing key="missing" view={view} centre={centre} />,
          centre.changedAt ? day(locale, dayOf(centre.changedAt)) : t('centres.staff.never'),
        ],
      }))}
    />
  )
}

function Missing({ view, centre }: { view: View; centre: Contacts }) {
  const t = say(view.place.locale)
  const missing = missingContacts(centre)
  if (missing.length > 0) return <Tag tone="warn">{missing.map((kind) => t(`centres.${kind}`)).join(', ')}</Tag>
  return centre.isDemo ? <Tag>{t('centres.staff.demo')}</Tag> : <Tag tone="good">{t('centres.staff.complete')}</Tag>
}

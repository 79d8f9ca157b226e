import { notFound } from 'next/navigation'
import { getView } from '@/components/layout/page'
import { linker, type View } from '@/components/layout/shell'
import { StaffPage } from '@/components/staff/frame'
import { ChangeJournal, WaitingChanges } from '@/components/staff/param-changes'
import { Regulations } from '@/components/staff/param-regulations'
import { ParamValue } from '@/components/staff/param-value'
import { Heading, Tag } from '@/components/ui/basics'
import { Table } from '@/components/ui/table'
import { addDays, type Day, dayOf } from '@/lib/core/calendar'
import { day } from '@/lib/core/format'
import { say } from '@/lib/messages'
import { changesFor, type ParamRow, paramsFor, regulations } from '@/lib/reference/queries'
import { sourceWords } from '@/lib/reference/source-words'
import { isUsed, paramInfo, usedKeys } from '@/lib/reference/words'

/** Every legal parameter with its value today: first those in use, then those that wait for their services. */
export default async function Params() {
  const view = await getView()
  const [rows, changes, editions] = await Promise.all([paramsFor(view.user), changesFor(view.user, 'all'), regulations()])
  if (!rows || !changes) notFound()
  const t = say(view.place.locale)
  const today = dayOf(new Date())
  const others = [...new Set(rows.map(({ key }) => key))].filter((key) => !isUsed(key))
  return (
    <StaffPage view={view} title={t('staff.params.title')}>
      <Heading title={t('staff.params.title')} lead={t('staff.params.lead')} />
      <WaitingChanges view={view} changes={changes} named />
      <h2 className="mb-4 text-xl">{t('staff.params.used')}</h2>
      <Keys view={view} caption={t('staff.params.used')} keys={usedKeys} rows={rows} today={today} />
      {others.length > 0 && (
        <details className="mt-8">
          <summary className="mb-4 text-xl font-bold">
            {t('staff.params.others')} <span className="text-base font-normal text-muted">({others.length})</span>
          </summary>
          <Keys view={view} caption={t('staff.params.others')} keys={others} rows={rows} today={today} />
        </details>
      )}
      <ChangeJournal view={view} changes={changes} named />
      <Regulations view={view} rows={editions} today={today} />
    </StaffPage>
  )
}

type KeysProps = { view: View; caption: string; keys: readonly string[]; rows: readonly ParamRow[]; today: Day }

function Keys({ view, caption, keys, rows, today }: KeysProps) {
  const { locale } = view.place
  const t = say(locale)
  const to = linker(view)
  return (
    <Table
      stack
      caption={caption}
      head={[t('staff.params.name'), t('staff.params.value'), t('staff.params.since'), t('staff.params.until'), t('staff.params.source')]}
      rows={keys.map((key) => {
        const own = rows.filter((row) => row.key === key)
        const now = own.find((row) => row.validFrom <= today && (row.validTo === null || today <= row.validTo))
        const last = own[0]
        return {
          key,
          cells: [
            <span key="name">
              <a className="link font-semibold" href={to(`/params/${key}`)}>
                {isUsed(key) ? paramInfo[key].name[locale] : key}
              </a>
              {isUsed(key) && <span className="block text-xs text-muted">{key}</span>}
            </span>,
            now ? (
              <ParamValue key="value" row={now} locale={locale} />
            ) : (
              <Tag key="value" tone="bad">
                {t('staff.params.none')}
              </Tag>
            ),
            <span key="since" className="whitespace-nowrap">
              {now && day(locale, now.validFrom)}
            </span>,
            <Until key="until" last={last} today={today} view={view} />,
            <span key="source" className="text-xs text-muted">
              {now && sourceWords(now.source)[locale]}
            </span>,
          ],
        }
      })}
    />
  )
}

/** Until when values are entered at all: a later row may follow the present one. */
function Until({ last, today, view }: { last?: ParamRow; today: Day; view: View }) {
  const { locale } = view.place
  const t = say(locale)
  if (!last) return null
  if (last.validTo === null) return <span className="text-muted">{t('staff.params.open')}</span>
  return (
    <span className="grid justify-items-start gap-1">
      <span className="whitespace-nowrap">{day(locale, last.validTo)}</span>
      {last.validTo <= addDays(today, 60) && <Tag tone="warn">{t('staff.params.ends')}</Tag>}
    </span>
  )
}

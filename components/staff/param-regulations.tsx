import type { View } from '@/components/layout/shell'
import { Tag } from '@/components/ui/basics'
import { Table } from '@/components/ui/table'
import type { Day } from '@/lib/core/calendar'
import { day } from '@/lib/core/format'
import { say } from '@/lib/messages'
import type { Regulation } from '@/lib/reference/queries'

/** The orders that the platform carries out, edition by edition, with the days on which each holds and what is done about an absent text (C-01). */
export function Regulations({ view, rows, today }: { view: View; rows: readonly Regulation[]; today: Day }) {
  const { locale } = view.place
  const t = say(locale)
  const note = { kk: 'noteKk', ru: 'noteRu', en: 'noteEn' } as const
  return (
    <section className="mt-10" id="regulations">
      <h2 className="text-xl">{t('law.regulations.title')}</h2>
      <p className="mt-1 mb-4 text-sm text-muted">{t('law.regulations.lead')}</p>
      <Table
        stack
        caption={t('law.regulations.title')}
        head={[t('law.regulations.code'), t('law.regulations.name'), t('law.regulations.from'), t('law.regulations.to')]}
        rows={rows.map((row) => ({
          key: `${row.code} ${row.edition}`,
          cells: [
            <b key="code">{row.code}</b>,
            <span key="name" className="grid max-w-prose gap-1">
              {row[locale]}
              <span className="text-xs text-muted">{row[note[locale]]}</span>
            </span>,
            <span key="from">{row.effectiveFrom ? day(locale, row.effectiveFrom) : t('law.regulations.unknown')}</span>,
            <span key="to">
              {row.effectiveTo && day(locale, row.effectiveTo)}
              {!row.effectiveTo && (row.effectiveFrom ?? today) <= today && <Tag tone="good">{t('law.regulations.open')}</Tag>}
            </span>,
          ],
        }))}
      />
    </section>
  )
}

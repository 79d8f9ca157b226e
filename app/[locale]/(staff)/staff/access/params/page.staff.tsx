import { notFound } from 'next/navigation'
import { getView } from '@/components/layout/page'
import { linker } from '@/components/layout/shell'
import { StaffPage } from '@/components/staff/frame'
import { Facts, Heading } from '@/components/ui/basics'
import { Table } from '@/components/ui/table'
import { accessSettings } from '@/lib/access/desk/params'
import { number } from '@/lib/core/format'
import { say } from '@/lib/messages'
import { sourceWords } from '@/lib/reference/source-words'
import { unitNames } from '@/lib/reference/words'

/** Everything that decides about access in one place: terms of the law, changed under "Parameters" by two persons, and settings of the installation. */
export default async function AccessParams() {
  const view = await getView()
  const found = await accessSettings(view.user, new Date())
  if (!found) notFound()
  const { locale } = view.place
  const t = say(locale)
  const to = linker(view)
  return (
    <StaffPage view={view} title={t('desk.params.title')}>
      <Heading title={t('desk.params.title')} lead={t('desk.params.lead')} />
      <h2 className="mb-3 text-xl">{t('desk.params.legal')}</h2>
      <Table
        stack
        caption={t('desk.params.legal')}
        head={[t('desk.params.name'), t('desk.params.value'), t('desk.params.source')]}
        rows={found.legal.map(({ key, name, unit, param }) => ({
          key,
          cells: [
            <a key="name" className="link" href={to(`/params/${key}`)} title={t('desk.params.open')}>
              {name[locale]}
            </a>,
            param ? (
              <b key="value" className="whitespace-nowrap tabular-nums">
                {number(locale, param.value)} {unitNames[unit][locale]}
              </b>
            ) : (
              <span key="value" className="text-bad">
                {t('desk.params.missing')}
              </span>
            ),
            <span key="source" className="text-sm text-muted">
              {param && sourceWords(param.source)[locale]}
            </span>,
          ],
        }))}
      />
      <h2 className="mb-3 mt-8 text-xl">{t('desk.params.rest')}</h2>
      <Facts
        columns
        items={[
          [t('desk.params.session'), t('desk.params.hours', { count: String(found.session.idle) })],
          [t('desk.params.longest'), t('desk.params.hours', { count: String(found.session.longest) })],
          [t('desk.params.addresses'), t(`desk.params.${found.addresses}`)],
          [t('desk.params.canary'), t(`desk.params.${found.canary}`)],
          [t('desk.params.reveal'), t('desk.params.minutes', { count: String(found.revealMinutes) })],
        ]}
      />
    </StaffPage>
  )
}

import { EnbekNav } from '@/components/enbek/cabinet-nav'
import { getMemberView, Page } from '@/components/layout/page'
import { linker } from '@/components/layout/shell'
import { Empty, Heading, Tag } from '@/components/ui/basics'
import { ButtonLink } from '@/components/ui/button'
import { Table } from '@/components/ui/table'
import { moment } from '@/lib/core/format'
import { say } from '@/lib/messages'
import { serviceOf } from '@/lib/services/catalogue'
import { myCases } from '@/lib/services/queries'

/** A person's applications for state services. */
export default async function Applications() {
  const view = await getMemberView()
  const { locale } = view.place
  const t = say(locale)
  const to = linker(view)
  const rows = await myCases(view.user)
  return (
    <Page view={view} title={t('services.list.title')} nav={<EnbekNav view={view} />}>
      <Heading title={t('services.list.title')}>
        <ButtonLink href={to('/services')} look="secondary">
          {t('services.title')}
        </ButtonLink>
      </Heading>
      {rows.length === 0 ? (
        <Empty title={t('services.list.empty')}>
          <p>{t('services.list.emptyText')}</p>
        </Empty>
      ) : (
        <Table
          stack
          caption={t('services.list.title')}
          head={[
            t('services.list.service'),
            t('services.list.number'),
            t('services.list.state'),
            t('services.list.due'),
            t('services.list.changed'),
          ]}
          rows={rows.map((row) => {
            const service = serviceOf(row.service)
            const state = service.states[row.state]
            return {
              key: row.id,
              cells: [
                <a key="service" className="link font-semibold" href={to(`/cabinet/applications/${row.id}`)}>
                  {service.title[locale]}
                </a>,
                row.number ?? t('services.list.draft'),
                <Tag key="state" tone={state?.ball === 'applicant' ? 'warn' : state?.ball === 'officer' ? 'accent' : 'neutral'}>
                  {state?.name[locale]}
                </Tag>,
                row.dueAt && state?.ball === 'officer' ? moment(locale, row.dueAt) : '',
                moment(locale, row.updatedAt),
              ],
            }
          })}
        />
      )}
    </Page>
  )
}

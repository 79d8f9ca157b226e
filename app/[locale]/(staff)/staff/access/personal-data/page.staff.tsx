import { notFound } from 'next/navigation'
import { getView } from '@/components/layout/page'
import { linker } from '@/components/layout/shell'
import { StaffPage } from '@/components/staff/frame'
import { Card, Heading, Tag } from '@/components/ui/basics'
import { may } from '@/lib/core/policy'
import { say } from '@/lib/messages'
import { waitingData } from '@/lib/personal-data/queries'

/** The registers that the law on personal data asks for. */
export default async function PersonalData() {
  const view = await getView()
  if (!may(view.user, 'personalData.read')) notFound()
  const t = say(view.place.locale)
  const to = linker(view)
  const waiting = await waitingData(new Date())
  const registers = [
    { key: 'persons', count: 0, late: 0 },
    { key: 'consents', count: 0, late: 0 },
    { key: 'requests', count: waiting.requests, late: waiting.requestsLate },
    { key: 'incidents', count: waiting.incidents, late: waiting.incidentsLate },
  ] as const
  return (
    <StaffPage view={view} title={t('desk.data.title')}>
      <Heading title={t('desk.data.title')} lead={t('desk.data.lead')} />
      <ul className="grid gap-4 md:grid-cols-2">
        {registers.map(({ key, count, late }) => (
          <Card as="li" key={key}>
            <h2 className="flex flex-wrap items-center gap-2 text-lg">
              <a className="link" href={to(`/access/personal-data/${key}`)}>
                {t(`desk.data.${key}`)}
              </a>
              {count > 0 && <Tag tone={late > 0 ? 'bad' : 'accent'}>{count}</Tag>}
            </h2>
            <p className="mt-1 text-sm text-muted">{t(`desk.data.${key}Text`)}</p>
          </Card>
        ))}
      </ul>
    </StaffPage>
  )
}

import { notFound } from 'next/navigation'
import { placesIn } from '@/components/access/places'
import { WatchedTable } from '@/components/access/watched-table'
import { getView } from '@/components/layout/page'
import { StaffPage } from '@/components/staff/frame'
import { Heading } from '@/components/ui/basics'
import { blockedBoard } from '@/lib/access/block/queries'
import { say } from '@/lib/messages'

/** Who of the staff is shut out and why, who waits for an application, whom the 60 days will shut out soon (A349-22…24). Nothing here opens an account. */
export default async function Blocked() {
  const view = await getView()
  const board = await blockedBoard(view.user, new Date())
  if (!board) notFound()
  const { locale } = view.place
  const t = say(locale)
  const places = await placesIn(locale)
  const title = t('block.blocked.title')
  return (
    <StaffPage view={view} title={title}>
      <Heading title={title} lead={t('block.blocked.lead', { days: board.terms.block })} />
      <div className="grid gap-8">
        <WatchedTable
          view={view}
          title={t('block.blocked.soon')}
          rows={board.soon}
          none={t('block.blocked.noneSoon')}
          places={places}
          soon
        />
        <WatchedTable
          view={view}
          title={t('block.blocked.blocked')}
          rows={board.blocked}
          none={t('block.blocked.noneBlocked')}
          places={places}
        />
        <WatchedTable
          view={view}
          title={t('block.blocked.frozen')}
          rows={board.frozen}
          none={t('block.blocked.noneFrozen')}
          places={places}
        />
      </div>
    </StaffPage>
  )
}

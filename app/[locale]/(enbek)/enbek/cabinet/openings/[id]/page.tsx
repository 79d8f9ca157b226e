import { notFound } from 'next/navigation'
import { EnbekNav } from '@/components/enbek/cabinet-nav'
import { OpeningCard } from '@/components/enbek/opening'
import { getMemberView, Page } from '@/components/layout/page'
import { linker } from '@/components/layout/shell'
import { Heading } from '@/components/ui/basics'
import { Icon } from '@/components/ui/icon'
import { dayOf } from '@/lib/core/calendar'
import { readLaw } from '@/lib/core/law'
import { say } from '@/lib/messages'
import { ownOpening } from '@/lib/questions/queries'

/** One opening with its question and answer; a notice leads here. */
export default async function OneOpening({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params
  const view = await getMemberView()
  const t = say(view.place.locale)
  const opening = /^[\da-f-]{36}$/i.test(id) ? await ownOpening(view.user, id) : null
  if (!opening) notFound()
  const law = await readLaw()
  const back = (
    <a className="link mb-3 inline-flex min-h-11 items-center gap-2 text-sm" href={linker(view)('/cabinet/openings')}>
      <Icon name="back" />
      {t('openings.back')}
    </a>
  )
  return (
    <Page view={view} title={t('openings.title')} nav={<EnbekNav view={view} />}>
      <Heading above={back} title={t('openings.title')} />
      <div className="max-w-3xl">
        <OpeningCard view={view} of={opening} days={law.value('lookups.answer', dayOf(new Date()))} />
      </div>
    </Page>
  )
}

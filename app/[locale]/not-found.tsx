import { NotFound } from '@/components/layout/not-found'
import { getView, Page } from '@/components/layout/page'
import { say } from '@/lib/messages'

export default async function Missing() {
  const view = await getView()
  return (
    <Page view={view} title={say(view.place.locale)('common.notFoundTitle')}>
      <NotFound view={view} />
    </Page>
  )
}

import { document, serve } from '@/components/layout/document'
import { NotFound } from '@/components/layout/not-found'
import { getView } from '@/components/layout/page'
import { say } from '@/lib/messages'

/** Whatever no portal answers. A document of its own: a page that ends in notFound() is empty until scripts run. */
export const GET = serve(async () => {
  const view = await getView()
  return document(view, { title: say(view.place.locale)('common.notFoundTitle'), hidden: true, status: 404 }, <NotFound view={view} />)
})

import { CheckForm } from '@/components/documents/check-form'
import { document, serve } from '@/components/layout/document'
import { getView } from '@/components/layout/page'
import { linker } from '@/components/layout/shell'
import { Heading } from '@/components/ui/basics'
import { readCode } from '@/lib/documents/code'
import { say } from '@/lib/messages'

/** Where anybody checks a printed document by its code; no account is needed. */
export const GET = serve(async (request: Request) => {
  const view = await getView()
  const t = say(view.place.locale)
  const typed = new URL(request.url).searchParams.get('code')?.slice(0, 60) ?? ''
  const code = readCode(typed)
  if (code)
    return new Response(null, { status: 303, headers: { location: linker(view)(`/documents/${code}`), 'cache-control': 'no-store' } })
  const wrong = typed.trim() !== ''
  return document(
    view,
    { title: t('documents.title'), description: t('documents.lead'), ...(wrong ? { hidden: true, status: 400 } : {}) },
    <>
      <Heading title={t('documents.title')} lead={t('documents.lead')} />
      <CheckForm view={view} typed={typed} wrong={wrong} />
    </>,
  )
})

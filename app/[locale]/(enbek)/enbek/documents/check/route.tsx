import type { ReactNode } from 'react'
import { document, serve } from '@/components/layout/document'
import { getView } from '@/components/layout/page'
import type { View } from '@/components/layout/shell'
import { SignatureCheckForm } from '@/components/signatures/check-form'
import { SignatureCheckResult } from '@/components/signatures/check-result'
import { Heading } from '@/components/ui/basics'
import { getIp } from '@/lib/core/session'
import { say } from '@/lib/messages'
import { checkRequest } from '@/lib/signatures/check-request'

/** Anybody checks a document and its signature here: no account, no script, nothing is stored. */
export const GET = serve(async (_request: Request) => {
  const view = await getView()
  const t = say(view.place.locale)
  return document(
    view,
    { title: t('signatures.check.title'), description: t('signatures.check.lead') },
    <Frame view={view}>
      <SignatureCheckForm view={view} />
    </Frame>,
  )
})

export const POST = serve(async (request: Request) => {
  const view = await getView()
  const result = await checkRequest(request, await getIp(), new Date())
  const title = say(view.place.locale)('signatures.check.title')
  const answer =
    'problem' in result
      ? document(
          view,
          { title, hidden: true, status: result.problem === 'tooOften' ? 429 : 400 },
          <Frame view={view}>
            <SignatureCheckForm view={view} problem={result.problem} />
          </Frame>,
        )
      : document(
          view,
          { title, hidden: true },
          <Frame view={view}>
            <SignatureCheckResult view={view} checked={result.checked} sha256={result.sha256} />
          </Frame>,
        )
  // what somebody has uploaded is nobody else's business
  answer.headers.set('cache-control', 'private, no-store')
  return answer
})

function Frame({ view, children }: { view: View; children: ReactNode }) {
  const t = say(view.place.locale)
  return (
    <>
      <Heading title={t('signatures.check.title')} lead={t('signatures.check.lead')} />
      {children}
    </>
  )
}

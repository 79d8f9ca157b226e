import { CheckForm } from '@/components/documents/check-form'
import type { Compared } from '@/components/documents/compare'
import { PublicRecord } from '@/components/documents/public-record'
import { SignatureList } from '@/components/documents/signature-list'
import { document, serve } from '@/components/layout/document'
import { getView } from '@/components/layout/page'
import { linker, type View } from '@/components/layout/shell'
import { Alert, Heading } from '@/components/ui/basics'
import { dayOf } from '@/lib/core/calendar'
import { limit } from '@/lib/core/rate-limit'
import { Refusal } from '@/lib/core/refusal'
import { getIp } from '@/lib/core/session'
import { asSystem } from '@/lib/core/tx'
import { readCode } from '@/lib/documents/code'
import { digestOfForm } from '@/lib/documents/compare'
import { publicDocument } from '@/lib/documents/queries'
import { say } from '@/lib/messages'
import { signaturesOf } from '@/lib/signatures/queries'

type Context = { params: Promise<{ code: string }> }

/** Codes cannot be guessed; the limit keeps a machine that tries from being a burden. */
const free = { hits: 60, seconds: 60, longest: 60 }

/** What was issued under this code and whether it still holds: for everybody who has the paper in hand. */
export const GET = serve((_request: Request, context: Context) => answer(context))

/** The same page with an answer to "is this the file?", for browsers without JavaScript. The file is not kept. */
export const POST = serve(async (request: Request, context: Context) => {
  const digest = await digestOfForm(request)
  return answer(context, (digests) => (digest === null ? 'noFile' : digests.includes(digest) ? 'same' : 'different'))
})

/** What was typed into the address; a stray `%` stands for itself. */
function decoded(segment: string): string {
  try {
    return decodeURIComponent(segment)
  } catch {
    return segment
  }
}

async function answer({ params }: Context, compare?: (digests: readonly string[]) => Compared): Promise<Response> {
  const view = await getView()
  const { code: given } = await params
  const typed = decoded(given)
  const code = readCode(typed)
  if (code && code !== given) return new Response(null, { status: 308, headers: { location: linker(view)(`/documents/${code}`) } })
  try {
    await limit(`document:${(await getIp()) ?? ''}`, free)
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    return tooOften(view, error)
  }
  const found = code ? await publicDocument(code, dayOf(new Date())) : undefined
  if (!found) return gone(view, code ?? typed.slice(0, 60))
  const signed = await asSystem((tx) => signaturesOf(tx, 'platform', found.id))
  const { locale } = view.place
  return document(
    view,
    { title: `${found.title[locale]} № ${found.number}`, hidden: true },
    <PublicRecord
      of={found}
      view={view}
      compared={compare?.(found.files.map(({ sha256 }) => sha256))}
      signatures={(found.isSigned || signed.length > 0) && <SignatureList of={signed} view={view} />}
    />,
  )
}

function gone(view: View, typed: string): Response {
  const t = say(view.place.locale)
  return document(
    view,
    { title: t('documents.goneTitle'), hidden: true, status: 404 },
    <>
      <Heading title={t('documents.goneTitle')} lead={t('documents.goneText')} />
      <CheckForm view={view} typed={typed} />
    </>,
  )
}

function tooOften(view: View, { text }: Refusal): Response {
  const t = say(view.place.locale)
  return document(
    view,
    { title: t('documents.tooOften'), hidden: true, status: 429 },
    <>
      <Heading title={t('documents.tooOften')} />
      <Alert tone="warn" title={text[view.place.locale]} />
    </>,
  )
}

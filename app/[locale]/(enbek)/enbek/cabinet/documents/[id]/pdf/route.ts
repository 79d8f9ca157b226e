import { pdfResponse } from '@/lib/documents/pdf-response'
import { myPdf } from '@/lib/documents/queries'

/** A person's own document as PDF: `?lang=kk|ru|signed`. */
export const GET = async (request: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> =>
  pdfResponse(request, (await params).id, myPdf)

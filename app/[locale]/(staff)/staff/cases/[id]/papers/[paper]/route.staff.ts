import { pdfResponse } from '@/lib/documents/pdf-response'
import { staffPdf } from '@/lib/documents/queries'

/** A paper of a case as PDF, to be printed and handed out (GJS-5.S5). */
export const GET = async (request: Request, { params }: { params: Promise<{ paper: string }> }): Promise<Response> =>
  pdfResponse(request, (await params).paper, staffPdf)

import { applicationPdf } from '@/lib/access/applications/queries'
import { pdfResponse } from '@/lib/documents/pdf-response'

/** Appendix 1 as it is signed, or the refusal, as PDF. */
export const GET = async (request: Request, { params }: { params: Promise<{ id: string; paper: string }> }): Promise<Response> => {
  const { id, paper } = await params
  return pdfResponse(request, paper, (user, asked) => applicationPdf(user, asked, id))
}

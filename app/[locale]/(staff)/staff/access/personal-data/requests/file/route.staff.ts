import { registerResponse } from '@/components/access/register-response'

/** The register as a workbook. */
export const GET = (request: Request, { params }: { params: Promise<{ locale: string }> }) => registerResponse('requests', request, params)

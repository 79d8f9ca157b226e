import { receiveImport } from '@/lib/imports/receive'
import { template } from '@/lib/imports/template'

export const dynamic = 'force-dynamic'
export const maxDuration = 300

/** A file of vacancies from the page of imports: a form with `file`, `source`, `partial`, `locale`. Answers with the page of the result. */
export const POST = (request: Request): Promise<Response> => receiveImport(request)

/** An example of the simplest format, to be filled in. */
export const GET = (): Response => template()

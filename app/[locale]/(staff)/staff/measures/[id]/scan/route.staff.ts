import { isUuid } from '@/components/staff/address'
import { fileResponse } from '@/lib/core/file-response'
import { getUser } from '@/lib/core/session'
import { scanOf } from '@/lib/measures/queries'

/** The scan of the contract that the person has signed by hand. */
export async function GET(_request: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  const { id } = await params
  const scan = isUuid(id) ? await scanOf(await getUser(), id) : null
  return fileResponse(scan ? { ...scan, size: scan.content.length } : undefined)
}

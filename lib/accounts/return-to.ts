import 'server-only'
import { env } from '@/lib/core/env'
import { getPlace } from '@/lib/core/session'
import { type Return, safeReturn } from './return'

/** Where a form or an address asked to end, if that is ours. */
export async function returnTo({ to, from }: { to?: string | undefined; from?: string | undefined }): Promise<Return | null> {
  return safeReturn(to, from, await getPlace(), { baseUrl: env().baseUrl, baseDomain: env().BASE_DOMAIN })
}

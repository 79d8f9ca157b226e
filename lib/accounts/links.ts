import 'server-only'
import { env } from '@/lib/core/env'
import { address } from '@/lib/core/portals'
import type { Locale } from '@/lib/core/text'

/** The absolute address of a page of the passport, for letters. */
export const pageOf = (path: string, locale: Locale) =>
  address({ portal: 'enbek', locale, named: 'by-host' }, { portal: 'passport', path }, env().baseUrl)

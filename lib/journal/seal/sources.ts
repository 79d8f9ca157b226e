import type { Side } from '@/lib/core/side'

/** The sealed tables, as the seal names them, and whose role reads them. A migration seals one by `seal_journal`; a test compares the two. */
export const sealedTables: readonly { readonly name: string; readonly side: Side }[] = [
  { name: 'journal', side: 'platform' },
  { name: 'access_journal', side: 'platform' },
  { name: 'ais.card_openings', side: 'ais' },
  { name: 'ais.glass_breaks', side: 'ais' },
  { name: 'iin_reveals', side: 'platform' },
  { name: 'ais.openings', side: 'ais' },
]

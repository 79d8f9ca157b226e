import 'server-only'
import type { Tx } from '@/db/client'
import type { Card, Episode } from '@/db/schema'

/** Tells the platform that a registration began, changed or ended (`registration.v1`, S4 act 6). */
export async function tellRegistration(_tx: Tx, _card: Card, _episode: Episode): Promise<void> {
  // the exchange is being built; its message takes this place
}

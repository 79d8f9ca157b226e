import 'server-only'
import { eq } from 'drizzle-orm'
import { trustAnchors } from '@/db/schema'
import { env } from '@/lib/core/env'
import { log } from '@/lib/core/log'
import { asSystem } from '@/lib/core/tx'
import { loadFolder } from './folder'

/** Production must not start like this; the sentence says what to do. */
export class UnsafeTrust extends Error {
  override name = 'UnsafeTrust'
}

/** Reads the authorities of the configuration. In production it throws `UnsafeTrust` when a test anchor is in the store, or in demonstration mode. */
export async function loadTrust(): Promise<void> {
  const { EDS_MODE, TRUST_ANCHORS, demo } = env()
  await asSystem(async (tx) => {
    if (EDS_MODE === 'production') {
      if (demo) throw new UnsafeTrust('EDS_MODE=production and DEMO=1 do not go together: a demonstration has no legal force')
      const [test] = await tx.select({ id: trustAnchors.id }).from(trustAnchors).where(eq(trustAnchors.origin, 'test')).limit(1)
      if (test)
        throw new UnsafeTrust('EDS_MODE=production, but this database holds a test authority: start with a database that never had one')
    }
    if (TRUST_ANCHORS) await loadFolder(tx, TRUST_ANCHORS)
  })
}

/** At the start of the server: unsafe trust ends it; a database that is not there yet only delays the reading (the hourly job repeats it). */
export async function trustAtStart(): Promise<void> {
  try {
    await loadTrust()
  } catch (error) {
    log.fatal({ err: error }, 'trust anchors')
    if (error instanceof UnsafeTrust) process.exit(1)
  }
}

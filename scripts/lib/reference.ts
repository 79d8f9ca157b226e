import { optional } from './optional'
import { step } from './steps'

/** An empty database knows no places, no law and no systems; ours are loaded first. After DATABASE_URL is known: the application's modules read it. */
export async function fillReference(): Promise<void> {
  const [{ hasReference }, { asSystem }] = await Promise.all([import('@/lib/imports/store'), import('@/lib/core/tx')])
  if (await hasReference()) return
  const seed = await optional<typeof import('@/db/seed/reference')>('db/seed/reference.ts')
  if (seed) await step('Loading regions, districts and occupations (once)', () => asSystem(seed.loadReference))
}

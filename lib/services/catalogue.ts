/** All state services. One more is a file in `definitions` and a word here. */
import type { Service } from './definition'
import { jobSeeker } from './definitions/job-seeker'

export const catalogue: Readonly<Record<string, Service>> = Object.fromEntries([jobSeeker].map((service) => [service.id, service]))

/** A service by its id; throws for one that does not exist: ids of rows are ours. */
export function serviceOf(id: string): Service {
  const service = catalogue[id]
  if (!service) throw new Error(`No service ${id}`)
  return service
}

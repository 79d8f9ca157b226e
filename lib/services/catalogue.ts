/** All state services. One more is a file in `definitions` and a word here. */
import { internalServices } from '@/lib/services/internal'
import type { Service } from './definition'
import { jobSeeker } from './definitions/job-seeker'

/** The services by their id; also for tests, with services of their own. */
export function catalogueOf(services: readonly Service[]) {
  const catalogue: Readonly<Record<string, Service>> = Object.fromEntries(services.map((service) => [service.id, service]))
  /** For an id of a row; throws for one that does not exist: ids of rows are ours. */
  const serviceOf = (id: string): Service => {
    const service = Object.hasOwn(catalogue, id) ? catalogue[id] : undefined
    if (!service) throw new Error(`No service ${id}`)
    return service
  }
  /** Services that people apply for and centres decide. */
  const centreServices = services.filter(({ desk = 'centres' }) => desk === 'centres')
  /** One of them, for an id that a visitor has sent. */
  const findCentreService = (id: string): Service | undefined => centreServices.find((service) => service.id === id)
  return { catalogue, serviceOf, centreServices, findCentreService }
}

export const { catalogue, serviceOf, centreServices, findCentreService } = catalogueOf([jobSeeker, ...internalServices])

/** All state services. One more is a file in `definitions` and a word here. */
import { internalServices } from '@/lib/services/internal'
import type { Service } from './definition'
import { jobSeeker } from './definitions/job-seeker'

/** The services by their id; also for tests, with services of their own. */
export function catalogueOf(services: readonly Service[]) {
  const catalogue: Readonly<Record<string, Service>> = Object.fromEntries(services.map((service) => [service.id, service]))
  /** For an id that a visitor has sent. */
  const findService = (id: string): Service | undefined => (Object.hasOwn(catalogue, id) ? catalogue[id] : undefined)
  /** For an id of a row; throws for one that does not exist: ids of rows are ours. */
  const serviceOf = (id: string): Service => {
    const service = findService(id)
    if (!service) throw new Error(`No service ${id}`)
    return service
  }
  return { catalogue, findService, serviceOf }
}

export const { catalogue, serviceOf } = catalogueOf([jobSeeker, ...internalServices])

const isAtCentres = ({ desk = 'centres' }: Service): boolean => desk === 'centres'
/** Services that people apply for and centres decide. */
export const centreServices: readonly Service[] = Object.values(catalogue).filter(isAtCentres)
/** One of them, for an id that a visitor has sent. */
export const findCentreService = (id: string): Service | undefined => centreServices.find((service) => service.id === id)

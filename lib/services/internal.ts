import type { Service } from './definition'
import { staffAccess } from './definitions/staff-access'

/** Services of the staff among themselves. A public build reads `none.ts` instead and knows none of them (O206-28.B1). */
export const internalServices: readonly Service[] = [staffAccess]

import type { Service } from './definition'

/** What a public build knows of the services of the staff: nothing. */
export const internalServices: readonly Service[] = []

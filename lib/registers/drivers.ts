/** The ways of reaching registers that exist so far: none, and invented answers for the demonstration. Pure. */
import type { Driver, RegisterCheck } from './terms'

/** Nothing is connected: a person checks by hand (L 1). */
export const off: Driver = { source: 'off', ask: async () => ({ outcome: 'unavailable' }) }

/**
 * What the simulator says of the synthetic numbers of domain 4.1 and 4.3: the questions that are refuted, all others are confirmed.
 * Of a number that is not here it knows nothing.
 */
const invented: Readonly<Record<string, readonly RegisterCheck[]>> = {
  // people of the demonstration
  '900512300001': [],
  '950317400007': [],
  '080120500009': [],
  '120229600009': [],
  '040707600003': ['student'],
  '100615500007': ['student'],
  '660101300005': ['contracts', 'contributions'],
  '710930400000': ['founder'],
  // numbers that nobody has: births of the 19th century
  '990101100000': ['entrepreneur'],
  '990101100010': ['pension'],
  '850630200025': ['court'],
  '881231100058': ['person'],
  '000101100006': ['contracts'],
  '760229100034': ['contributions'],
  '990101100111': ['education'],
  '990101100123': ['founder', 'entrepreneur'],
  '990101100135': [],
}

/** Only where the demonstration runs; its answers say that they are invented. */
export const simulator: Driver = {
  source: 'simulator',
  ask: async (check, iin) => {
    if (!Object.hasOwn(invented, iin)) return { outcome: 'unavailable' }
    return { outcome: invented[iin]!.includes(check) ? 'refuted' : 'confirmed' }
  },
}

/** Invented answers need both the demonstration and no wish to the contrary. */
export const driverFor = ({ demo, REGISTERS }: { demo: boolean; REGISTERS: 'off' | 'simulator' }): Driver =>
  demo && REGISTERS === 'simulator' ? simulator : off

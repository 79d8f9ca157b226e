/** The two systems of O206-3: the platform that people use, and the Labour Market AIS of the staff. They share no table; facts pass as messages (O206-30). */
export const sides = ['platform', 'ais'] as const
export type Side = (typeof sides)[number]

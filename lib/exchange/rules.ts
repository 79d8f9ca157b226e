/** How long a message waits after it was not taken, and when it is given up. Pure. */

/** Seconds; an hour at most, so that a queue never looks dead for longer. */
const longestPause = 3_600
/** The other side being away is no fault of the message: it is asked again at least every five minutes, for as long as it takes. */
const longestAway = 300
/** Refused so often, about five hours, it is a dead letter. */
export const mostTries = 16

export const pauseAfter = (count: number, away: boolean): number =>
  Math.min(2 ** Math.max(0, Math.min(count, 20) - 1), away ? longestAway : longestPause)

/** What an answer means for the message: `away` is tried for ever, `refused` some times, `hopeless` not again. */
export type Failure = 'away' | 'refused' | 'hopeless'

/** Status of HTTP as the other side gives it: 400 not to be understood, 401 unknown key or altered, 409 the id belongs to another body, 422 its receiver failed. */
export function failureOf(status: number): Failure {
  if (status === 400 || status === 409 || status === 413) return 'hopeless'
  return status === 401 || status === 422 ? 'refused' : 'away'
}

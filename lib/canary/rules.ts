/** What follows from a try of the public face from a computer of the staff (O206-28.B1: the staff section is not worked with from a computer on the Internet). Pure. */

export type CanaryMode = 'off' | 'warn' | 'enforce'
export type Verdict = 'fine' | 'warned' | 'closed'

/** An answer means that the computer has the Internet. Silence proves nothing, and is fine. */
export const verdictOf = (mode: CanaryMode, answered: boolean): Verdict =>
  !answered || mode === 'off' ? 'fine' : mode === 'warn' ? 'warned' : 'closed'

/** Only the first answer of a session is written down: the browser tries every few minutes. */
export const isNews = (before: { answered: boolean } | undefined, answered: boolean): boolean => answered && !before?.answered

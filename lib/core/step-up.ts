/** The second factor shown anew before what is dangerous. Pure. */
import type { User } from './policy'
import { address, type Place } from './portals'
import { text } from './text'

/** For how long a shown factor lets dangerous acts through, in milliseconds. */
export const steppedUpFor = 10 * 60_000

/** Has this person shown the second factor within the last ten minutes, in this session? */
export const steppedUp = ({ factorAt }: Pick<User, 'factorAt'>, now: Date): boolean =>
  factorAt !== null && now.getTime() - factorAt.getTime() < steppedUpFor

/** The page of the second factor, from which one comes back here. */
export function factorPage(here: Place & { path: string; query: string }, baseUrl: string): string {
  const back = new URLSearchParams({ to: address(here, here.path, baseUrl) + here.query, from: here.portal })
  return `${address(here, { portal: 'passport', path: '/second-factor' }, baseUrl)}?${back}`
}

export const stepUpLink = (here: Place & { path: string; query: string }, baseUrl: string) => ({
  href: factorPage(here, baseUrl),
  text: text('Екінші факторды көрсету', 'Показать второй фактор', 'Show the second factor'),
})

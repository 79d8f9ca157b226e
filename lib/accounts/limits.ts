import 'server-only'
import { forget, forgive, limit } from '@/lib/core/rate-limit'
import { keyed } from './seal'

const quarter = 15 * 60
const short = (text: string) => keyed(text).slice(0, 32)

/** An IPv6 visitor owns a whole /64; IPv4 is one address. */
export const networkOf = (ip: string | null): string =>
  ip === null ? 'unknown' : ip.includes(':') && !ip.includes('.') ? ip.split(':').slice(0, 4).join(':') : ip

const key = (what: string, ...whom: string[]) => `${what}:${short(whom.join('|'))}`

/** Guessing a password: strict for one login from one network, loose for a login or a network as a whole, so that a stranger cannot shut the owner out. */
export async function countEntry(login: string, ip: string | null) {
  const net = networkOf(ip)
  const [pair, one, all] = [key('entry', login, net), key('entry', login), key('entry-net', net)]
  await limit(pair, { hits: 5, seconds: quarter })
  await limit(one, { hits: 50, seconds: quarter, longest: 60 })
  await limit(all, { hits: 100, seconds: quarter, longest: 60 })
  return {
    succeeded: async () => {
      await Promise.all([forget(pair), forgive(one), forgive(all)])
    },
  }
}

/** Asking one's own password again, inside a session. */
export const countOldPassword = (userId: string) => limit(key('old-password', userId), { hits: 5, seconds: quarter })

/** Messages cost money and patience: few to one contact, more from one network (a career centre registers a class at once). */
export async function countSending(contact: string, ip: string | null) {
  await limit(key('send-net', networkOf(ip)), { hits: 60, seconds: 3600, longest: 60 })
  await limit(key('send', contact), { hits: 4, seconds: quarter })
}

/** Guessing codes of many accounts from one network; each code has its own five tries besides. */
export const countCode = (ip: string | null) => limit(key('code-net', networkOf(ip)), { hits: 60, seconds: quarter, longest: 60 })

/** Asking whether somebody else's IIN is here. */
export const countIin = (userId: string) => limit(key('iin', userId), { hits: 10, seconds: 3600 })

export const countInvitations = (employerId: string) => limit(key('invite', employerId), { hits: 30, seconds: 3600 })

/**
 * Guessing the second factor, after the password was right: five free tries, then a wait that doubles; and a looser limit for the account from everywhere,
 * so that neither a quick nor a patient guesser gets through six digits.
 */
export async function countFactor(userId: string, ip: string | null) {
  const [pair, one] = [key('factor', userId, networkOf(ip)), key('factor', userId)]
  await limit(pair, { hits: 5, seconds: quarter })
  await limit(one, { hits: 20, seconds: 3600, longest: quarter })
  return {
    succeeded: async () => {
      await Promise.all([forget(pair), forgive(one)])
    },
  }
}

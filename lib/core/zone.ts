import 'server-only'
import { BlockList, isIP } from 'node:net'
import { eq } from 'drizzle-orm'
import { canaryReports } from '@/db/schema'
import { env } from './env'
import { type Face, face } from './face'
import type { User } from './policy'
import type { Portal } from './portals'
import { asSystem } from './tx'

/**
 * Where the staff may work from (O206-28.B1): its face stands in the internal network, and with every right it is asked whether the request came from there.
 * This is the second lock behind the edge's list of networks (`ops/nginx/networks.conf`), and it holds when that one is misconfigured.
 */

/** What counts as internal where nothing else is said: this machine and the networks that the Internet does not route (RFC 1918, RFC 4193). */
const unrouted = '127.0.0.0/8,::1/128,10.0.0.0/8,172.16.0.0/12,192.168.0.0/16,fc00::/7'

/** `10.0.0.0/8,fd00::/8` → the networks; `any` → null, no limit. Throws on what is no network, so that a typing error opens nothing. */
export function networksOf(list: string): BlockList | null {
  if (list.trim() === 'any') return null
  const networks = new BlockList()
  for (const each of list.split(',').map((one) => one.trim())) {
    const [address = '', bits, ...rest] = each.split('/')
    const family = isIP(address)
    const length = bits === undefined ? (family === 4 ? 32 : 128) : Number(bits)
    if (!family || rest.length > 0 || bits === '' || !Number.isInteger(length) || length < 0 || length > (family === 4 ? 32 : 128))
      throw new Error(`STAFF_NETWORKS names "${each}", which is no network such as 10.0.0.0/8.`)
    networks.addSubnet(address, length, family === 4 ? 'ipv4' : 'ipv6')
  }
  return networks
}

/** Is this address in one of the networks? An unknown one is not. */
export function isInternal(ip: string | null, networks: BlockList | null): boolean {
  if (!networks) return true
  const address = ip?.replace(/^::ffff:(?=\d+\.)/i, '') ?? ''
  const family = isIP(address)
  return family !== 0 && networks.check(address, family === 4 ? 'ipv4' : 'ipv6')
}

let known: { list: string; networks: BlockList | null } | undefined

/** The networks of the staff: `STAFF_NETWORKS`, else the unrouted ones; a demonstration is open, and says so. */
export function staffNetworks(): BlockList | null {
  const list = env().STAFF_NETWORKS || (env().demo ? 'any' : unrouted)
  if (known?.list !== list) known = { list, networks: networksOf(list) }
  return known.networks
}

/** How the computers of the staff are watched for the Internet (`lib/canary`): off where there is no address to try. */
export function canaryMode(): 'off' | 'warn' | 'enforce' {
  const { CANARY, CANARY_URL, demo } = env()
  return CANARY_URL ? (CANARY ?? (demo ? 'off' : 'warn')) : 'off'
}

/** Whether the check of the computer is overdue: it has not been reported in this session for that many minutes. Enforced only. */
export const isOverdue = (reportedAt: Date | null, now: Date, minutes: number): boolean =>
  reportedAt === null || now.getTime() - reportedAt.getTime() > minutes * 60_000

/** A guest, a citizen and an employer are none. */
const isStaff = (user: User) => user.roles.length > 0 || user.standing !== 'open'

/**
 * The same person as this request finds him: a member of staff outside the networks, or at a face of the Internet, has no rights at all; neither has one whose
 * computer is to be checked first.
 */
export async function standHere(user: User, from: { ip: string | null; portal: Portal; now: Date; of?: Face }): Promise<User> {
  if (!isStaff(user)) return user
  const { ip, portal, now, of = face } = from
  if (of === 'public' || !isInternal(ip, staffNetworks())) return { ...user, standing: 'outside', roles: [] }
  if (user.standing !== 'open' || portal !== 'staff' || canaryMode() !== 'enforce') return user
  const { sessionId } = user
  const [report] = sessionId
    ? await asSystem((tx) => tx.select({ at: canaryReports.reportedAt }).from(canaryReports).where(eq(canaryReports.sessionId, sessionId)))
    : []
  return isOverdue(report?.at ?? null, now, env().CANARY_MINUTES) ? { ...user, standing: 'unchecked', roles: [] } : user
}

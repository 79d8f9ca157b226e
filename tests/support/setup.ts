import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import postgres from 'postgres'
import { afterAll, inject } from 'vitest'

// Every test file has a database of its own, a copy of the migrated one.
const { admin, template } = inject('postgres')
const name = `t${randomUUID().replaceAll('-', '')}`
const sql = postgres(admin, { max: 1, onnotice: () => {} })
await sql.unsafe(`create database ${name} template template owner enbek`)
await sql.end()
process.env.DATABASE_URL = template.replace(/template$/, name)
process.env.DATABASE_OWNER_URL = process.env.DATABASE_URL

// And a data folder of its own: heads of journals that a test signs beside those of this machine's database would be heads that it has lost.
const folder = mkdtempSync(join(tmpdir(), 'enbek-data-'))
process.env.DATA_DIR = folder
afterAll(() => rmSync(folder, { recursive: true, force: true }))

// Who asks, from where and with which browser: `tests/support/act.ts`.
await import('./act')

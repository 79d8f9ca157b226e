import { randomUUID } from 'node:crypto'
import postgres from 'postgres'
import { inject } from 'vitest'

// Every test file has a database of its own, a copy of the migrated one.
const { admin, template } = inject('postgres')
const name = `t${randomUUID().replaceAll('-', '')}`
const sql = postgres(admin, { max: 1, onnotice: () => {} })
await sql.unsafe(`create database ${name} template template owner enbek`)
await sql.end()
process.env.DATABASE_URL = template.replace(/template$/, name)
process.env.DATABASE_OWNER_URL = process.env.DATABASE_URL

// Who asks, from where and with which browser: `tests/support/act.ts`.
await import('./act')

import { randomUUID } from 'node:crypto'
import postgres from 'postgres'
import { inject, vi } from 'vitest'
import { guest, type User } from '@/lib/core/policy'

declare global {
  var actor: User
}
globalThis.actor = guest

// Every test file has a database of its own, a copy of the migrated one.
const { admin, template } = inject('postgres')
const name = `t${randomUUID().replaceAll('-', '')}`
const sql = postgres(admin, { max: 1, onnotice: () => {} })
await sql.unsafe(`create database ${name} template template owner enbek`)
await sql.end()
process.env.DATABASE_URL = template.replace(/template$/, name)
process.env.DATABASE_OWNER_URL = process.env.DATABASE_URL

vi.mock('@/lib/core/session', () => ({
  getUser: async () => globalThis.actor,
  getIp: async () => '127.0.0.1',
  getLocale: async () => 'ru',
}))
vi.mock('next/cache', () => ({ refresh: () => {}, revalidatePath: () => {}, revalidateTag: () => {}, updateTag: () => {} }))

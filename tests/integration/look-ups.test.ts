import { readdirSync } from 'node:fs'
import { resolve } from 'node:path'
import { sql } from 'drizzle-orm'
import type { ReactElement } from 'react'
import { prerender } from 'react-dom/static'
import { beforeAll, describe, expect, test, vi } from 'vitest'
import { openings } from '@/db/schema'
import { loadReference } from '@/db/seed/reference'
import { declarationOf } from '@/lib/core/action'
import { doorsOf } from '@/lib/core/doors'
import type { StaffRole, User } from '@/lib/core/policy'
import { asAis, asAisSystem, asSystem } from '@/lib/core/tx'
import { actAs, newVisit, submit } from '../support/act'
import { canaries } from '../support/canaries'
import { openedFor, openedIinFor } from '../support/lookups'
import { staff } from '../support/people'
import { esil } from '../support/registrations'
import { files, isActions } from '../support/source'

/**
 * There is no way to a person's data without a row of the look-up journal (O206-28.B3): everything that the AIS keeps of a person carries words that stand
 * nowhere else, and every table, page, file and action of the staff is asked for them by staff of every role who have opened nothing.
 */
vi.mock('@/lib/core/env', async (original) => {
  const real = await original<typeof import('@/lib/core/env')>()
  return { ...real, env: () => ({ ...real.env(), baseUrl: 'http://enbek.localhost:3000' }) }
})

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 })

let world: Awaited<ReturnType<typeof canaries>>
beforeAll(async () => {
  newVisit()
  await asSystem(loadReference)
  world = await canaries()
})

const roles: readonly StaffRole[] = [
  { role: 'centre_consultant', ...esil },
  { role: 'centre_specialist', ...esil },
  { role: 'centre_director', ...esil },
  { role: 'lmc_specialist', regionCode: '71' },
  { role: 'lmc_director', regionCode: '71' },
  { role: 'leb', regionCode: '71' },
  { role: 'ministry', regionCode: '*' },
  { role: 'administrator', regionCode: '*' },
]
/** What of the person's data stands in something; nothing is what should. */
const leaked = (in_: string) => world.secrets.filter((word) => in_.includes(word))
const openingsOf = (user: User) => asAisSystem((tx) => tx.$count(openings, sql`${openings.staffId} = ${user.id}`))
const place = (path: string) => ({ portal: 'staff' as const, locale: 'kk' as const, named: 'by-host' as const, path, query: '' })
const atStaff = (user: User, path = '/') => {
  newVisit({ place: place(path), host: 'staff.enbek.localhost:3000', origin: 'http://staff.enbek.localhost:3000' })
  actAs(user)
}

describe('the database', () => {
  /** Columns by which a row is a person's. */
  const by = ['iin', 'subject_iin', 'card_id', 'case_id', 'offer_id', 'measure_id', 'document_id']
  /** Who looked, and lists of who is hidden: no one's life stands there, and each has a test of its own (protection, questions, patterns). */
  const journals = [
    'openings',
    'card_openings',
    'glass_breaks',
    'opening_questions',
    'protected_persons',
    'hidden_cards',
    'processing_blocks',
  ]
  const tables = () =>
    asSystem((tx) =>
      tx.execute<{ name: string; kind: string }>(sql`
        select distinct c.relname as name, c.relkind as kind from pg_class c join pg_attribute a on a.attrelid = c.oid and not a.attisdropped
        where c.relnamespace = 'ais'::regnamespace and c.relkind in ('r', 'v') and a.attname in ${by} order by 1`),
    )

  test.each(roles)('shows $role no row and no word of who is not opened', async (role) => {
    const user = staff(role)
    const found: Record<string, string[]> = {}
    for (const { name, kind } of await tables()) {
      if (journals.includes(name)) continue
      const rows = await asAis(user, (tx) => tx.execute(sql`select to_jsonb(t)::text as row from ais.${sql.identifier(name)} t`))
      const text = rows.map(({ row }) => row).join('\n')
      // a table shows nothing at all; a view of heads shows masked ones
      if (kind === 'r' ? rows.length > 0 : leaked(text).length > 0) found[name] = kind === 'r' ? [`${rows.length} rows`] : leaked(text)
    }
    expect(found).toEqual({})
  })
  test('has a row of this person in every one of these tables: the sweep looks at something', async () => {
    const empty: string[] = []
    for (const { name, kind } of await tables()) {
      if (kind !== 'r' || journals.includes(name)) continue
      const [row] = await asAisSystem((tx) => tx.execute<{ n: number }>(sql`select count(*)::int as n from ais.${sql.identifier(name)}`))
      if (row!.n === 0) empty.push(name)
    }
    expect(empty).toEqual([])
  })
  test('takes no opening in somebody else’s name, for another person, in another browser or for days', async () => {
    const user = staff({ role: 'centre_specialist', ...esil })
    const row = {
      kind: 'card' as const,
      subjectId: world.ids.card,
      iin: world.iins[0]!,
      staffId: user.id,
      staffName: 'X',
      sessionId: user.sessionId,
      role: 'centre_specialist',
      ...esil,
      purpose: 'check' as const,
      expiresAt: new Date(Date.now() + 60_000),
    }
    const write = (change: Partial<typeof row>) =>
      asAis(user, (tx) => tx.insert(openings).values({ ...row, ...change })).then(
        () => 'written',
        () => 'refused',
      )
    const other = staff({ role: 'centre_specialist', ...esil })
    expect(await write({ staffId: other.id })).toBe('refused')
    expect(await write({ iin: world.iins[1]! })).toBe('refused')
    expect(await write({ sessionId: 'another browser' })).toBe('refused')
    expect(await write({ expiresAt: new Date(Date.now() + 5 * 86_400_000) })).toBe('refused')
    expect(await write({})).toBe('written')
    for (const change of [sql`update ais.openings set purpose = 'visit'`, sql`delete from ais.openings`])
      await expect(asAis(user, (tx) => tx.execute(change))).rejects.toThrow()
  })
})

const root = 'app/[locale]/(staff)/staff'
const under = (name: string) =>
  readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith(name))
    .sort()
/** Which of the person's things a page with an id shows. */
const idFor = (file: string): string => {
  const { ids } = world
  const of: Readonly<Record<string, string>> = {
    cards: ids.card,
    cases: ids.case,
    corrections: ids.correction,
    measures: ids.measure,
    'mediation/cards': ids.card,
    'mediation/offers': ids.offer,
    'mediation/vacancies': String(world.vacancyId),
    'unemployed/drafts': ids.draft,
    unemployed: ids.proposal,
  }
  const named = Object.keys(of)
    .sort((a, b) => b.length - a.length)
    .find((start) => file.startsWith(`${start}/[`))
  return named ? of[named]! : file.startsWith('moderation') ? String(world.vacancyId) : ids.card
}
const searches = () => [
  {},
  { q: 'Сынақова', state: 'open', tab: 'all', card: world.ids.card, q2: '' },
  { q: world.iins[0]!.slice(6), tab: 'all' },
  { tab: 'mine', state: 'explaining' },
]

/** The page as HTML; '' when there is none for this person. */
async function shown(file: string, search: object): Promise<string> {
  const { default: page } = (await import(resolve(root, file))) as { default: (props: object) => Promise<ReactElement> }
  const params = { id: idFor(file), key: 'rate.mci', step: 'identity', side: 'ais', file: world.ids.paper, paper: world.ids.paper }
  try {
    const element = await page({ params: Promise.resolve(params), searchParams: Promise.resolve(search) })
    return await new Response((await prerender(element)).prelude).text()
  } catch (thrown) {
    if (String((thrown as { digest?: string }).digest).startsWith('NEXT_')) return ''
    throw thrown
  }
}

/** One of each kind of right: who else there is, opens less of the same. */
const kinds = roles.filter(({ role }) => ['centre_specialist', 'centre_director', 'leb', 'ministry', 'administrator'].includes(role))

describe('every page of the staff', () => {
  const pages = under('page.staff.tsx')
  test.each(pages)('%s', async (file) => {
    for (const role of kinds) {
      const user = staff(role)
      atStaff(user)
      for (const search of file.includes('[') ? [{}] : searches()) {
        const html = await shown(file, search)
        expect({ role: role.role, search, leaked: leaked(html) }).toEqual({ role: role.role, search, leaked: [] })
      }
      expect(await openingsOf(user)).toBe(0)
    }
  })
  test.each([
    ['cards/[id]/page.staff.tsx', 'card', 'Қанарейкалы жазба'],
    ['cases/[id]/page.staff.tsx', 'case', 'Қанарейка көшесі'],
    ['unemployed/drafts/[id]/page.staff.tsx', 'card', 'Қанарейка ауырған'],
    ['corrections/[id]/page.staff.tsx', 'correction', 'Қанарейканың куәлігі'],
  ] as const)('%s shows it to whoever has opened it: the sweep can see', async (file, kind, words) => {
    const user = staff({ role: 'centre_director', ...esil })
    await openedFor(user, kind, world.ids[kind])
    atStaff(user)
    const search = file.startsWith('cards') ? { section: 'notes', key: 'n' } : {}
    expect(await shown(file, search)).toContain(words)
  })
})

describe('every file of the staff', () => {
  type Route = { GET?: (request: Request, context: { params: Promise<object> }) => Promise<Response> }
  test.each(under('route.staff.ts'))('%s', async (file) => {
    const { GET } = (await import(resolve(root, file))) as Route
    if (!GET) return
    for (const role of kinds) {
      atStaff(staff(role))
      const params = { id: idFor(file), file: world.ids.paper, paper: world.ids.paper }
      const answer = await GET(new Request(`http://staff.enbek.localhost:3000/kk/${file}?copy=kk`), {
        params: Promise.resolve(params),
      }).catch((thrown: { digest?: string }) => new Response(String(thrown.digest ?? thrown)))
      expect({ role: role.role, leaked: leaked(Buffer.from(await answer.arrayBuffer()).toString('utf8')) }).toEqual({
        role: role.role,
        leaked: [],
      })
    }
  })
})

describe('every action of the staff', () => {
  type Action = Parameters<typeof submit>[0]
  const loaders = import.meta.glob<Record<string, Action>>('../../lib/**/*.ts')
  test('answers nothing of a person who is not opened, or opens him with a row of the journal', async () => {
    const told: string[] = []
    for (const file of files.filter(isActions))
      for (const [name, action] of Object.entries(await loaders[`../../${file}`]!())) {
        const { can } = declarationOf(action) as { can: Parameters<typeof doorsOf>[0] }
        if (!doorsOf(can).includes('staff')) continue
        for (const role of kinds)
          for (const id of Object.values(world.ids)) {
            const user = staff(role)
            atStaff(user)
            const given = { id, cardId: world.ids.card, caseId: world.ids.case, reason: 'Тексеру үшін керек болды', revision: '0' }
            const answer = await submit(action, given).catch((thrown: Error) => ({ ok: false, text: thrown.message }))
            const words = leaked(JSON.stringify(answer))
            if (words.length > 0 && (await openingsOf(user)) === 0) told.push(`${name} tells ${role.role}: ${words.join(', ')}`)
          }
      }
    expect(told).toEqual([])
  })
})

test('papers and résumés open with the person', async () => {
  const user = staff({ role: 'centre_specialist', ...esil })
  const count = () =>
    asAis(user, (tx) => tx.execute<{ n: number }>(sql`select count(*)::int as n from ais.documents where subject_iin = ${world.iins[0]!}`))
  expect((await count())[0]!.n).toBe(0)
  await openedIinFor(user, world.iins[0]!)
  expect((await count())[0]!.n).toBeGreaterThan(0)
})

import { readdirSync } from 'node:fs'
import { resolve } from 'node:path'
import { and, eq, sql } from 'drizzle-orm'
import type { ReactElement } from 'react'
import { prerender } from 'react-dom/static'
import { beforeAll, describe, expect, test, vi } from 'vitest'
import { z } from 'zod'
import { journal, openings } from '@/db/schema'
import { loadReference } from '@/db/seed/reference'
import { declarationOf } from '@/lib/core/action'
import { doorsOf } from '@/lib/core/doors'
import type { StaffRole, User } from '@/lib/core/policy'
import { Refusal } from '@/lib/core/refusal'
import { text } from '@/lib/core/text'
import { asAis, asAisSystem, asSystem } from '@/lib/core/tx'
import { reasonTexts } from '@/lib/mediation/reasons'
import { openRequest } from '@/lib/personal-data/opening-actions'
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

// actions are sent things of another kind as well, and say so in the log
vi.hoisted(() => {
  process.env.LOG_LEVEL = 'silent'
})
vi.setConfig({ testTimeout: 240_000, hookTimeout: 120_000 })

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
const leaked = (in_: string) => [...world.secrets, ...intimate].filter((word) => in_.includes(word))
/** Why somebody suits a vacancy or not tells of health and children. */
const intimate = (['accessible', 'noAccess', 'familyHours', 'noFamilyHours'] as const).map((reason) => reasonTexts[reason].kk)
const openingsOf = (user: User) => asAisSystem((tx) => tx.$count(openings, sql`${openings.staffId} = ${user.id}`))
const place = (path: string) => ({ portal: 'staff' as const, locale: 'kk' as const, named: 'by-host' as const, path, query: '' })
const atStaff = (user: User, path = '/') => {
  newVisit({ place: place(path), host: 'staff.enbek.localhost:3000', origin: 'http://staff.enbek.localhost:3000' })
  actAs(user)
}

describe('the database', () => {
  /** Columns by which a row is a person's. */
  const by = ['iin', 'subject_iin', 'card_id', 'case_id', 'offer_id', 'measure_id', 'document_id']
  /** Who looked, and lists of who is hidden; the database shows them to the AIS itself, and of openings to everybody his own: asked below. */
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
      const words = rows.map(({ row }) => row).join('\n')
      // a table shows nothing at all; a view of heads shows masked ones
      if (kind === 'r' ? rows.length > 0 : leaked(words).length > 0) found[name] = kind === 'r' ? [`${rows.length} rows`] : leaked(words)
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
  test('shows nobody who else has opened whom, nor what people ask about it', async () => {
    const author = staff({ role: 'centre_specialist', ...esil })
    await openedFor(author, 'card', world.ids.card)
    for (const role of roles) {
      const seen = await asAis(staff(role), async (tx) => {
        const counts: Record<string, number> = {}
        for (const name of journals) {
          const [row] = await tx.execute<{ n: number }>(sql`select count(*)::int as n from ais.${sql.identifier(name)}`)
          counts[name] = row!.n
        }
        return counts
      })
      expect({ role: role.role, ...seen }).toEqual({ role: role.role, ...Object.fromEntries(journals.map((name) => [name, 0])) })
    }
    expect(await asAis(author, (tx) => tx.$count(openings))).toBe(1)
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
    'access/personal-data/consents': ids.account,
    'access/personal-data/requests': ids.request,
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
  { iin: world.iins[2]!.slice(6) },
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

test('a request about personal data shows its words to whoever has opened it: the sweep can see', async () => {
  const user = staff({ role: 'administrator', regionCode: '*' })
  atStaff(user)
  expect(await submit(openRequest, { id: world.ids.request })).toMatchObject({ ok: true })
  expect(await shown('access/personal-data/requests/[id]/page.staff.tsx', {})).toContain('Қанарейкалы жазба')
})

describe('every file of the staff', () => {
  type Route = { GET?: (request: Request, context: { params: Promise<object> }) => Promise<Response> }
  const routes = under('route.staff.ts')
  const personal = routes.filter((file) => /^(cases|measures|corrections|unemployed)\//.test(file))
  async function taken(file: string): Promise<number> {
    const { GET } = (await import(resolve(root, file))) as Route
    const params = { id: idFor(file), file: world.ids.caseFile, paper: world.ids.casePaper }
    const request = new Request(`http://staff.enbek.localhost:3000/kk/${file}?lang=signed`)
    const answer = await GET!(request, { params: Promise.resolve(params) }).catch((thrown: { digest?: string }) => {
      if (!thrown.digest?.startsWith('NEXT_')) throw thrown
      return new Response('', { status: 404 })
    })
    return answer.status
  }
  test.each(personal)('%s gives none of who is not opened', async (file) => {
    for (const role of roles) {
      atStaff(staff(role))
      expect({ role: role.role, status: await taken(file) }).toEqual({ role: role.role, status: 404 })
    }
  })
  test.each([
    ['cases/[id]/files/[file]/route.staff.ts', 'case'],
    ['cases/[id]/papers/[paper]/route.staff.ts', 'case'],
    ['measures/[id]/scan/route.staff.ts', 'card'],
    ['unemployed/drafts/[id]/file/route.staff.ts', 'card'],
  ] as const)('%s gives it to whoever has opened it, and the journal says so: the sweep can see', async (file, kind) => {
    const user = staff({ role: 'centre_director', ...esil })
    await openedFor(user, kind, world.ids[kind])
    atStaff(user)
    expect(await taken(file)).toBe(200)
    const taking = and(eq(journal.actorId, user.id), eq(journal.action, 'document.read'))
    expect(await asSystem((tx) => tx.$count(journal, taking))).toBe(1)
  })
})

describe('every action of the staff', () => {
  type Action = Parameters<typeof submit>[0]
  type Declared = { can: Parameters<typeof doorsOf>[0]; input: z.ZodType; load?: unknown; prepare?: unknown; run: unknown }
  const loaders = import.meta.glob<Record<string, Action>>('../../lib/**/*.ts')
  const stopped = new Refusal(text('тоқтатылды', 'остановлено', 'stopped'))
  /** What the action would work on; what is typed does not matter, and nothing is done. */
  async function loaded(action: Action, declared: Declared, given: Record<string, string>): Promise<string> {
    const { input, prepare, run } = declared
    let found: unknown
    const trap = ({ resource }: { resource: unknown }) => {
      found = resource
      throw stopped
    }
    Object.assign(declared, { input: z.any(), prepare: undefined, run: trap })
    try {
      await submit(action, given)
    } finally {
      Object.assign(declared, { input, prepare, run })
    }
    return JSON.stringify(found) ?? ''
  }
  test('works on nothing of a person who is not opened', async () => {
    const told: string[] = []
    let asked = 0
    const { card, case: matter, offer, measure, proposal, visit, draft, correction, account, request } = world.ids
    for (const file of files.filter(isActions))
      for (const [name, action] of Object.entries(await loaders[`../../${file}`]!())) {
        const declared = declarationOf(action) as Declared
        if (!doorsOf(declared.can).includes('staff') || !declared.load) continue
        asked += 1
        for (const role of kinds.filter(({ role }) => role !== 'ministry' && role !== 'leb'))
          for (const id of [card, matter, offer, measure, proposal, visit, draft, correction, account, request]) {
            atStaff(staff(role))
            const words = leaked(await loaded(action, declared, { id, cardId: world.ids.card, iin: world.iins[0]!, revision: '0' }))
            if (words.length > 0) told.push(`${name} shows ${role.role}: ${words.join(', ')}`)
          }
      }
    expect(asked).toBeGreaterThan(40)
    expect([...new Set(told)]).toEqual([])
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

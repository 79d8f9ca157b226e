import type { ReactElement } from 'react'
import { prerender } from 'react-dom/static'
import { beforeAll, describe, expect, test, vi } from 'vitest'
import MyRegistration from '@/app/[locale]/(enbek)/enbek/cabinet/registration/page'
import CardPage from '@/app/[locale]/(staff)/staff/cards/[id]/page.staff'
import Cards from '@/app/[locale]/(staff)/staff/cards/page.staff'
import ProposalPage from '@/app/[locale]/(staff)/staff/unemployed/[id]/page.staff'
import DraftPage from '@/app/[locale]/(staff)/staff/unemployed/drafts/[id]/page.staff'
import Drafts from '@/app/[locale]/(staff)/staff/unemployed/drafts/page.staff'
import Proposals from '@/app/[locale]/(staff)/staff/unemployed/page.staff'
import Visits from '@/app/[locale]/(staff)/staff/visits/page.staff'
import { loadReference } from '@/db/seed/reference'
import { addFacts } from '@/lib/cards/write'
import { addDays, dayOf } from '@/lib/core/calendar'
import { readLaw } from '@/lib/core/law'
import { asAisSystem, asSystem } from '@/lib/core/tx'
import { openCard } from '@/lib/lookups/actions'
import { revealOnCard } from '@/lib/personal-data/reveal-actions'
import { draftDeregistration } from '@/lib/unemployed/drafts'
import { proposeAll } from '@/lib/unemployed/jobs'
import { proposalsOnDesk } from '@/lib/unemployed/queries'
import { groundWords, ruleWords } from '@/lib/unemployed/words'
import { schedule } from '@/lib/unemployed/write'
import { actAs, newVisit, submit } from '../support/act'
import { person } from '../support/people'
import { author, director, exchangeAll, giveIin, seeker, unemployedSince } from '../support/registrations'

vi.mock('@/lib/core/env', async (original) => {
  const real = await original<typeof import('@/lib/core/env')>()
  return { ...real, env: () => ({ ...real.env(), baseUrl: 'http://enbek.localhost:3000' }) }
})

const today = dayOf(new Date())
const query = (given: Record<string, string> = {}) => Promise.resolve(given)
/** Waits for parts of the page that ask the database themselves. */
const html = async (page: Promise<ReactElement>) => new Response((await prerender(await page)).prelude).text()
const at = (id: string) => Promise.resolve({ id })

beforeAll(() => asSystem(loadReference))

async function world() {
  const { card, episode } = await unemployedSince(addDays(today, -4))
  await asAisSystem(async (tx) => schedule(tx, card, episode, today, await readLaw(tx)))
  await asAisSystem((tx) =>
    addFacts(tx, card, [{ section: 'education', key: 'level', value: 'vocational', source: 'form', sourceRef: 'JS-1', author }]),
  )
  const draft = await asAisSystem((tx) =>
    draftDeregistration(tx, {
      episodeId: episode.id,
      ground: 'D4',
      evidence: [{ kind: 'missed_visit', ref: 'x', at: today, text: today }],
      now: new Date(),
    }),
  )
  const waiting = await seeker(addDays(today, -20))
  await proposeAll(new Date())
  const citizen = await person()
  await giveIin(citizen, card.iin)
  await exchangeAll()
  return { card, draft, waiting, citizen }
}

describe.each(['kk', 'ru', 'en'] as const)('pages in %s', (locale) => {
  test('the desk and the cabinet', async () => {
    const { card, draft, waiting, citizen } = await world()
    const place = (portal: 'staff' | 'enbek', path: string) => ({ portal, locale, named: 'by-host' as const, path, query: '' })
    newVisit({ place: place('staff', '/cards'), host: 'staff.enbek.localhost:3000', origin: 'http://staff.enbek.localhost:3000' })
    const head = director()
    actAs(head)
    const list = await html(Cards({ searchParams: query({ q: card.iin }) }))
    expect(list).toContain('Сынақова А. М.')
    expect(list.replaceAll(`value="${card.iin}"`, '')).not.toContain(card.iin)
    const closed = await html(CardPage({ params: at(card.id), searchParams: query() }))
    expect(closed).not.toContain(card.iin)
    expect(closed).toContain('name="purpose"')
    expect(await submit(openCard, { id: card.id, purpose: 'check' })).toMatchObject({ ok: true })
    const page = () => html(CardPage({ params: at(card.id), searchParams: query({ section: 'education', key: 'level' }) }))
    const opened = await page()
    // L 8: whole only when asked, with a reason
    expect(opened).not.toContain(card.iin)
    expect(opened).toContain(`••••••${card.iin.slice(-6)}`)
    expect(await submit(revealOnCard, { id: card.id, reason: 'identity' })).toMatchObject({ ok: true })
    expect(await page()).toContain(card.iin)
    expect(opened).toContain('JS-1')
    const [proposal] = (await proposalsOnDesk(head, { state: 'open' }))!.rows.filter((row) => row.head.id === waiting.card.id)
    expect(await html(Proposals({ searchParams: query() }))).toContain(proposal!.proposal.id)
    const proposalPage = () => html(ProposalPage({ params: at(proposal!.proposal.id) }))
    expect(await proposalPage()).toContain('name="purpose"')
    const back = `/unemployed/${proposal!.proposal.id}`
    expect(await submit(openCard, { id: waiting.card.id, purpose: 'registering', back })).toMatchObject({
      ok: true,
      next: `/${locale}${back}`,
    })
    expect(await proposalPage()).toContain(ruleWords.U7.name[locale])
    expect(await html(Drafts({ searchParams: query({ state: 'explaining' }) }))).toContain(draft.id)
    expect(await html(DraftPage({ params: at(draft.id) }))).toContain(groundWords.D4.name[locale].slice(1))
    expect(await html(Visits({ searchParams: query({ state: 'due' }) }))).toContain(card.id)
    await exchangeAll()
    newVisit({ place: place('enbek', '/cabinet/registration'), host: 'enbek.localhost:3000', origin: 'http://enbek.localhost:3000' })
    actAs(citizen)
    const own = await html(MyRegistration({ searchParams: Promise.resolve({}) }))
    expect(own).toContain('UN71-')
    expect(own).toMatch(/ 99\(4\)\(2\)/)
    expect(own).not.toContain('L SC')
    expect(own).toContain(draft.id)
    expect(own).toContain('name="file"')
    expect(own).not.toContain('Қызметкер')
    expect(own).not.toMatch(/cards\.|registration\./)
  })
})

import { eq } from 'drizzle-orm'
import type { ReactElement } from 'react'
import { prerender } from 'react-dom/static'
import { afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import ProposalPage from '@/app/[locale]/(staff)/staff/unemployed/[id]/page.staff'
import { episodes, registrations, unemploymentProposals } from '@/db/schema'
import { loadReference } from '@/db/seed/reference'
import { closeEpisode, openEpisode } from '@/lib/cards/write'
import type { Day } from '@/lib/core/calendar'
import { asAisSystem, asSystem } from '@/lib/core/tx'
import { say } from '@/lib/messages'
import { proposeAll } from '@/lib/unemployed/jobs'
import { ruleWords } from '@/lib/unemployed/words'
import { newVisit } from '../support/act'
import { actWithCard } from '../support/lookups'
import { author, esil, exchangeAll, specialist, unemployedSince } from '../support/registrations'

beforeAll(() => asSystem(loadReference))
beforeEach(() => void newVisit())
afterEach(() => void vi.useRealTimers())

/** Deregistered on a day by a ground, and a job seeker again since another. */
async function backAgain(ground: string, until: Day, since: Day) {
  const { card, episode } = await unemployedSince('2026-01-12')
  const seeking = await asAisSystem(async (tx) => {
    await closeEpisode(tx, episode, { ground, until })
    return openEpisode(tx, { card, kind: 'job_seeker', since, by: author })
  })
  await exchangeAll()
  const [copy] = await asSystem((tx) => tx.select().from(registrations).where(eq(registrations.number, seeking.number)))
  return { card, seeking, copy: copy! }
}

describe('registered again after deregistration (U7, SC 100(2), scenario 5)', () => {
  test.each([
    ['refusals', 'D1', '2026-03-02', '2026-03-03', '2026-04-02'],
    ['missed visits', 'D4', '2026-03-02', '2026-03-03', '2026-04-02'],
    ['the term of a job seeker ends later than the wait', 'D1', '2026-03-02', '2026-03-30', '2026-04-02'],
    ['registered long after: three working days as for anybody', 'D1', '2026-01-20', '2026-03-30', '2026-04-02'],
    ['another ground keeps nobody waiting', 'D8', '2026-03-02', '2026-03-03', '2026-03-06'],
  ] as const)('%s: the cabinet says the first day, and it is that of the proposal', async (_name, ground, until, since, first) => {
    const { card, copy } = await backAgain(ground, until, since)
    expect(copy).toMatchObject({ kind: 'job_seeker', state: 'open', nextOn: first })
    const proposals = () => asAisSystem((tx) => tx.select().from(unemploymentProposals).where(eq(unemploymentProposals.cardId, card.id)))
    await proposeAll(new Date(new Date(`${first}T00:30:00+05:00`).getTime() - 86_400_000))
    expect(await proposals()).toEqual([])
    await proposeAll(new Date(`${first}T00:30:00+05:00`))
    expect(await proposals()).toMatchObject([{ since: first }])
  })
  test.each(['kk', 'ru'] as const)(
    '%s: a proposal of the waiting days is stopped on the desk in words, on day 31 no more',
    async (locale) => {
      const { card, seeking } = await backAgain('D1', '2026-03-02', '2026-03-03')
      // made before the deregistration came to be known, e.g. by a correction
      const [made] = await asAisSystem((tx) =>
        tx
          .insert(unemploymentProposals)
          .values({ cardId: card.id, episodeId: seeking.id, ...esil, since: '2026-03-06' })
          .returning(),
      )
      newVisit({ place: { portal: 'staff', locale, named: 'by-host', path: `/unemployed/${made!.id}`, query: '' } })
      await actWithCard(specialist(), card.id)
      const page = async (at: string) => {
        vi.useFakeTimers({ toFake: ['Date'], now: new Date(at) })
        const page = (await ProposalPage({ params: Promise.resolve({ id: made!.id }) })) as ReactElement
        return new Response((await prerender(page)).prelude).text()
      }
      const stopped = await page('2026-04-01T12:00:00+05:00')
      expect(stopped).toContain(ruleWords.U7.stops[locale])
      expect(stopped).toMatch(/2026/)
      expect(stopped).not.toContain(say(locale)('cards.unemployed.confirm'))
      expect(await page('2026-04-02T12:00:00+05:00')).not.toContain(ruleWords.U7.stops[locale])
    },
  )
  test('an episode that is closed tells no first day', async () => {
    const { seeking } = await backAgain('D1', '2026-03-02', '2026-03-03')
    await asAisSystem(async (tx) => {
      const [now] = await tx.select().from(episodes).where(eq(episodes.id, seeking.id))
      await closeEpisode(tx, now!, { ground: 'D9', until: '2026-03-05' })
    })
    await exchangeAll()
    const [copy] = await asSystem((tx) => tx.select().from(registrations).where(eq(registrations.number, seeking.number)))
    expect(copy).toMatchObject({ state: 'closed', nextOn: null })
  })
})

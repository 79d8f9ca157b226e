import 'server-only'
import { and, asc, desc, eq, isNull } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { type Card, cards, deregistrations, type Episode, episodes, visits } from '@/db/schema'
import type { Day } from '@/lib/core/calendar'
import { lifted } from '@/lib/core/tx'
import { send } from '@/lib/exchange/send'
import { isProtected } from './protected'
import { currentFacts } from './queries'
import { resumeFromCard } from './resume'

/** Messages about a person stay in order among themselves. */
const subjectOf = ({ iin }: Pick<Card, 'iin'>) => `person:${iin}`

/** The visits that the cabinet shows. */
const mostVisits = 12

/** Tells the platform the whole state of a registration: that it began or ended, its visits and drafts of deregistration (`registration.v1`, S4 act 6). */
export const tellRegistration = (tx: Tx, card: Pick<Card, 'iin'>, episode: Episode): Promise<void> =>
  lifted(tx, async () => {
    const [schedule, drafts] = await Promise.all([
      tx.select().from(visits).where(eq(visits.episodeId, episode.id)).orderBy(desc(visits.dueOn)).limit(mostVisits),
      tx.select().from(deregistrations).where(eq(deregistrations.episodeId, episode.id)).orderBy(asc(deregistrations.createdAt)),
    ])
    await send(tx, 'ais', {
      type: 'registration.v1',
      // a person may have two registrations, and each message holds one of them
      subject: `${subjectOf(card)}:${episode.kind}`,
      data: {
        iin: card.iin,
        kind: episode.kind,
        number: episode.number,
        state: episode.until === null ? 'open' : 'closed',
        since: episode.since,
        until: episode.until,
        ground: episode.ground,
        groundText: episode.groundText,
        centreId: episode.centreId,
        regionCode: episode.regionCode,
        publishConsent: episode.publishConsent,
        visits: schedule.map(({ id, dueOn, state, mode }) => ({ id, dueOn, state, mode })),
        drafts: drafts.map((draft) => ({
          id: draft.id,
          ground: draft.ground,
          evidence: draft.evidence.map(({ kind, at, text }) => ({ kind, at, text })),
          state: draft.state,
          explainBy: draft.explainBy.toISOString(),
          explainedAt: draft.explainedAt?.toISOString() ?? null,
          decisionText: draft.decisionText,
          decidedAt: draft.decidedAt?.toISOString() ?? null,
        })),
      },
    })
  })

/** The same by the registration's id, after something of it has changed. */
export const tellOf = (tx: Tx, episodeId: string): Promise<void> =>
  lifted(tx, async () => {
    const [row] = await tx
      .select({ card: cards, episode: episodes })
      .from(episodes)
      .innerJoin(cards, eq(cards.id, episodes.cardId))
      .where(eq(episodes.id, episodeId))
    if (row) await tellRegistration(tx, row.card, row.episode)
  })

/**
 * The résumé of a registered person goes to the platform while the person agrees that it is published, and is withdrawn with the registration
 * or the consent (O206-32), and of a protected person (M6). `always`: say so even when nothing was published.
 */
export const tellResume = (tx: Tx, card: Card, today: Day, always = false): Promise<void> =>
  lifted(tx, async () => {
    const open = await tx
      .select({ consent: episodes.publishConsent })
      .from(episodes)
      .where(and(eq(episodes.cardId, card.id), isNull(episodes.until)))
    const facts = await currentFacts(tx, card.id)
    const withdrawn = facts.some(({ section, key, value }) => section === 'consent' && key === 'publish' && value === false)
    const published = open.some(({ consent }) => consent) && !withdrawn && !(await isProtected(tx, card.iin))
    const resume = published ? resumeFromCard(facts, card.regionCode, today) : null
    if (!resume && !always) return
    await send(tx, 'ais', {
      type: 'registered-person-resume.v1',
      subject: subjectOf(card),
      data: { iin: card.iin, state: resume ? 'published' : 'withdrawn', locale: card.locale, ...resume },
    })
  })

type Params = Readonly<Record<string, string | { kk: string; ru: string; en: string }>>

/** Asks the platform to tell the person something, in the cabinet and by e-mail (part I). */
export const tellPerson = (
  tx: Tx,
  card: Pick<Card, 'iin'>,
  kind: string,
  params: Params = {},
  path = '/cabinet/registration',
): Promise<string> =>
  lifted(tx, () =>
    send(tx, 'ais', { type: 'notice.v1', subject: `notice:${card.iin}`, data: { iin: card.iin, kind, params: { ...params }, path } }),
  )

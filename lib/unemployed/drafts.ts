import 'server-only'
import { and, eq, isNull } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { cards, type Deregistration, deregistrations, type Evidence, episodes } from '@/db/schema'
import { type Author, systemAuthor } from '@/lib/cards/facts'
import { tellPerson, tellRegistration } from '@/lib/cards/tell'
import { dayOf } from '@/lib/core/calendar'
import { startTimer } from '@/lib/core/clock'
import { dueMoment, type Law, readLaw } from '@/lib/core/law'
import { Refusal } from '@/lib/core/refusal'
import { text } from '@/lib/core/text'
import { lifted } from '@/lib/core/tx'
import { asksExplanation, type Ground, groundsFor, isShown } from './rules'
import { groundWords, untilWords } from './words'

const ended = text('Тіркеу аяқталған', 'Регистрация завершена', 'The registration has ended')
const noEvidence = text(
  'Бұл негізді растайтын дәлел жеткіліксіз, жоба жасалмайды',
  'Доказательств этого основания недостаточно, проект не создаётся',
  'The evidence does not show this ground; no draft is made',
)
const notForKind = text(
  'Бұл негіз тек жұмыссыздарға қолданылады',
  'Это основание применяется только к безработным',
  'This ground is for the unemployed only',
)

/**
 * Drafts a deregistration (E9): the person is told and has `dereg.explain_within` to explain; only the head of the centre decides. Evidence, by ground, is
 * that of `evidenceFor` in rules.ts (D1: `refusal` × the law's number, or `unanswered`; D2a: `notice` and `no_show`), each `ref` leading to what it is.
 * Refused when it does not show the ground. A draft of the same ground that waits for its decision stands; then the answer is that one, and nobody is told again.
 */
export const draftDeregistration = (
  tx: Tx,
  asked: { episodeId: string; ground: Ground; evidence: readonly Evidence[]; by?: Author; now: Date; law?: Law },
): Promise<Deregistration> =>
  lifted(tx, async () => {
    const { episodeId, ground, evidence, by = systemAuthor, now } = asked
    const law = asked.law ?? (await readLaw(tx))
    const today = dayOf(now)
    const [episode] = await tx
      .select()
      .from(episodes)
      .where(and(eq(episodes.id, episodeId), isNull(episodes.until)))
      .for('update')
    if (!episode) throw new Refusal(ended)
    if (!groundsFor(episode.kind).includes(ground)) throw new Refusal(notForKind)
    if (!isShown(ground, evidence, law.value('unemployed.max_refusals', today))) throw new Refusal(noEvidence)
    const timer = startTimer(law.term('dereg.explain_within', today), now, law.calendarVersion, 'event')
    const explainBy = dueMoment(law, timer)!
    const [made] = await tx
      .insert(deregistrations)
      .values({
        cardId: episode.cardId,
        episodeId,
        regionCode: episode.regionCode,
        centreId: episode.centreId,
        ground,
        evidence,
        timer,
        explainBy,
        draftedBy: by.id,
        draftedByName: by.name,
        createdAt: now,
      })
      .onConflictDoNothing()
      .returning()
    if (!made) {
      const [open] = await tx
        .select()
        .from(deregistrations)
        .where(and(eq(deregistrations.episodeId, episodeId), eq(deregistrations.ground, ground), eq(deregistrations.state, 'explaining')))
      return open!
    }
    const [card] = await tx.select().from(cards).where(eq(cards.id, episode.cardId))
    await tellRegistration(tx, card!, episode)
    if (asksExplanation(ground))
      await tellPerson(tx, card!, 'registration.draft', { ground: groundWords[ground].name, due: untilWords(dayOf(explainBy)) })
    return made
  })

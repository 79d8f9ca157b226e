import 'server-only'
import { and, desc, eq, gt, sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { type CardHead, cards, type Opening, openings } from '@/db/schema'
import type { User } from '@/lib/core/policy'
import { Refusal } from '@/lib/core/refusal'
import { text } from '@/lib/core/text'
import { lifted } from '@/lib/core/tx'
import { send } from '@/lib/exchange/send'
import { inHalfAnHour, type Kind, type Purpose, roleIn } from './rules'

type Subject = { kind: Kind; id: string; iin: string | null; regionCode: string; centreId: string | null }
/** `emergency`: a protected person, opened in need. */
type Given = { purpose: Purpose; about?: string | null; now: Date; until: Date; emergency?: boolean }

/** The visitor's own opening that holds in this browser. */
export async function openingNow(tx: Tx, user: User, kind: Kind, id: string): Promise<Opening | undefined> {
  const [opening] = await tx
    .select()
    .from(openings)
    .where(
      and(
        eq(openings.kind, kind),
        eq(openings.subjectId, id),
        eq(openings.staffId, user.id),
        sql`${openings.sessionId} is not distinct from ${user.sessionId}`,
        gt(openings.expiresAt, sql`now()`),
      ),
    )
    .orderBy(desc(openings.expiresAt))
    .limit(1)
  return opening
}

/** Opens a card, case or correction for this browser: a row of the look-up journal, and the word to the person (O206-28.B3). Whoever calls has decided that it may. */
export async function writeOpening(
  tx: Tx,
  user: User,
  subject: Subject,
  { purpose, about = null, now, until, emergency = false }: Given,
): Promise<Opening> {
  const own = roleIn(user, subject)
  const [opening] = await tx
    .insert(openings)
    .values({
      kind: subject.kind,
      subjectId: subject.id,
      iin: subject.iin,
      staffId: user.id,
      staffName: user.name,
      sessionId: user.sessionId,
      role: own.role,
      regionCode: subject.regionCode,
      centreId: subject.centreId,
      staffCentreId: own.centreId ?? null,
      purpose,
      about,
      // by the database's clock, which also says when: the policies ask it
      expiresAt: sql`now() + make_interval(secs => ${Math.round((until.getTime() - now.getTime()) / 1000)}::int)`,
    })
    .returning()
  await tellOpening(tx, opening!, emergency)
  return opening!
}

/** Opens what brings its own purpose, a case with its number; what is open already is not opened twice. Answers what the journal is told. */
export async function openOnce(tx: Tx, user: User, subject: Subject, given: Given & { about: string | null }): Promise<string | undefined> {
  if (await openingNow(tx, user, subject.kind, subject.id)) return 'open already'
  await writeOpening(tx, user, subject, given)
  return given.about ?? undefined
}

/** Opens a card of the own scope. */
export async function openCardFor(
  tx: Tx,
  user: User,
  head: Pick<CardHead, 'id' | 'regionCode' | 'centreId'>,
  given: Omit<Given, 'until'>,
): Promise<Opening> {
  const [card] = await lifted(tx, () => tx.select({ iin: cards.iin }).from(cards).where(eq(cards.id, head.id)))
  return writeOpening(tx, user, { ...head, kind: 'card', iin: card!.iin }, { ...given, until: inHalfAnHour(given.now) })
}

/** Tells the person that something was opened: what, in which role, by which centre, what for, when; never who (E6, O206-28.B3). */
const tellOpening = (tx: Tx, opening: Opening, emergency: boolean): Promise<unknown> =>
  opening.iin === null && opening.kind !== 'account'
    ? Promise.resolve()
    : lifted(tx, () =>
        send(tx, 'ais', {
          type: 'card-opening.v1',
          subject: `card-opening:${opening.id}`,
          data: {
            openingId: opening.id,
            kind: opening.kind,
            iin: opening.iin,
            accountId: opening.kind === 'account' ? opening.subjectId : null,
            at: opening.at.toISOString(),
            role: opening.role,
            centreId: opening.staffCentreId,
            regionCode: opening.regionCode,
            purpose: opening.purpose,
            about: opening.about,
            emergency,
          },
        }),
      )

const lapsed = text(
  'Бұл дерек сіз үшін ашық емес: ашу уақыты өткен. Бетті жаңа қойындыда ашып, мақсатын растаңыз да, осында қайта басыңыз — жазғаныңыз сақталады',
  'Эти данные для вас не открыты: время истекло. Откройте страницу в новой вкладке, подтвердите цель и нажмите здесь ещё раз — введённое сохранится',
  'This is not open for you: the time has passed. Open the page in a new tab, confirm the purpose and press here again; what you have typed stays',
)

/**
 * What an action works on, when it is open. When only its head is found, and the visitor may open it, the answer says that it has lapsed: nothing typed is
 * lost (O206-28.B3). Undefined: there is none for him.
 */
export async function openedOr<R>(row: R | undefined, mayOpen: () => Promise<boolean>): Promise<R | undefined> {
  if (row === undefined && (await mayOpen())) throw new Refusal(lapsed)
  return row
}

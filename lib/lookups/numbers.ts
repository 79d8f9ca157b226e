import 'server-only'
import { type SQL, type SQLWrapper, sql } from 'drizzle-orm'
import { aisCases, aisMeasures, corrections, episodes } from '@/db/schema'

/** A number as our own matters have it: `JS-2026-1000003`, `J71-2026-000123`. A letter from outside is numbered otherwise. */
export const isOwnNumber = (typed: string): boolean => /^\p{L}{1,5}\d{0,2}-\d{4}-\d{6,}$/u.test(typed)

type Of = Readonly<Record<'number' | 'iin' | 'cardId', SQLWrapper>>

/** Whether something of this person has this number: an application, a registration, a measure or a request to correct. Asked by the AIS itself. */
export const hasNumber = ({
  number,
  iin,
  cardId,
}: Of): SQL<boolean> => sql<boolean>`(exists (select from ${aisCases} c where c.iin = ${iin} and c.number = ${number})
  or exists (select from ${aisMeasures} m where m.card_id = ${cardId} and m.number = ${number})
  or exists (select from ${episodes} e where e.card_id = ${cardId} and e.number = ${number})
  or exists (select from ${corrections} r where r.card_id = ${cardId} and r.number = ${number}))`

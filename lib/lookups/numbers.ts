import 'server-only'
import { type SQL, type SQLWrapper, sql } from 'drizzle-orm'
import { aisCases, aisDocuments, aisMeasures, corrections, episodes } from '@/db/schema'

/**
 * A number as our own matters and papers have it: `JS-2026-1000003`, `JS71-2026-000123`, `JS-N-2026-1000004`. A letter from outside is numbered otherwise; an
 * appeal of the state's own system (`ЗТ-2026-01234567`) in Cyrillic.
 */
export const isOwnNumber = (typed: string): boolean => /^[a-z]{1,5}\d{0,2}(-[a-z])?-\d{4}-\d{6,}$/i.test(typed)

type Of = Readonly<Record<'number' | 'iin' | 'cardId', SQLWrapper>>

/** Whether something of this person has this number: an application, a registration, a measure, a request to correct or a paper (a referral, a decision). Asked by the AIS itself. */
export const hasNumber = ({
  number,
  iin,
  cardId,
}: Of): SQL<boolean> => sql<boolean>`(exists (select from ${aisCases} c where c.iin = ${iin} and c.number = ${number})
  or exists (select from ${aisMeasures} m where m.card_id = ${cardId} and m.number = ${number})
  or exists (select from ${episodes} e where e.card_id = ${cardId} and e.number = ${number})
  or exists (select from ${corrections} r where r.card_id = ${cardId} and r.number = ${number})
  or exists (select from ${aisDocuments} d where d.subject_iin = ${iin} and d.number = ${number}))`

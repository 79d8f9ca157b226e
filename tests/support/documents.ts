import type { Tx } from '@/db/client'
import type { DocumentRow } from '@/db/schema'
import type { Side } from '@/lib/core/side'
import { text } from '@/lib/core/text'
import { asSide } from '@/lib/core/tx'
import { issueDocument } from '@/lib/documents/issue'
import type { Draft } from '@/lib/documents/paper'

export const holder = { name: 'Өтемұратова-Құдайбергенова Айгүл Нұрқызы', iin: '950317400007' }

/** A small paper for tests. */
export const draft = (rest: Partial<Draft> = {}): Draft => ({
  kind: 'test.notice',
  title: text('Тіркеу туралы хабарлама', 'Уведомление о регистрации', 'Notice of registration'),
  day: '2026-11-26',
  issuer: { name: text('Мансап орталығы', 'Карьерный центр', 'Career centre') },
  holder,
  sections: [],
  demo: true,
  ...rest,
})

type Rest = Partial<Parameters<typeof issueDocument>[2]>

export const asked = (rest: Rest = {}) => ({
  paper: draft(),
  number: { prefix: 'T-N' },
  place: { regionCode: '71', centreId: 'cc-711210000' },
  data: { decision: 'registered' },
  by: 'system',
  now: new Date('2026-11-26T06:00:00Z'),
  ...rest,
})

export const issue = (side: Side, rest: Rest = {}, then?: (tx: Tx, row: DocumentRow) => Promise<unknown>): Promise<DocumentRow> =>
  asSide(side, async (tx) => {
    const row = await issueDocument(tx, side, asked(rest))
    await then?.(tx, row)
    return row
  })

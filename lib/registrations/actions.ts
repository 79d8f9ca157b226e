'use server'

import { eq, sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { type Registration, registrations } from '@/db/schema'
import { action } from '@/lib/core/action'
import { limit } from '@/lib/core/rate-limit'
import { Refusal } from '@/lib/core/refusal'
import { text } from '@/lib/core/text'
import { lifted } from '@/lib/core/tx'
import { send } from '@/lib/exchange/send'
import { acceptedBytes } from './file'
import { explainInput, markInput } from './input'

const reported = text(
  'Белгі орталыққа жіберілді. Келесі мерзім осы бетте көрінеді.',
  'Отметка отправлена в центр. Следующий срок появится на этой странице.',
  'Your mark was sent to the centre. The next term will appear on this page.',
)
const over = text(
  'Бұл мерзім өтіп кеткен не белгіленген. Орталыққа хабарласыңыз',
  'Этот срок прошёл или уже отмечен. Свяжитесь с центром',
  'This term has passed or is marked already. Contact the centre',
)
const explained = text(
  'Түсініктемеңіз орталыққа жіберілді',
  'Ваше объяснение отправлено в центр',
  'Your explanation was sent to the centre',
)
const tooLate = text(
  'Түсініктеме беру мерзімі бітті не шешім қабылданған',
  'Срок для объяснения истёк или решение принято',
  'The term to explain has ended, or it is decided',
)
const already = text('Бұл жіберілген', 'Это уже отправлено', 'This has been sent already')

/** The own registration that holds this visit or draft, locked; row-level security shows no stranger's. */
const holding =
  (list: 'visits' | 'drafts') =>
  async ({ id }: { id: string }, tx: Tx): Promise<Registration | undefined> =>
    (
      await tx
        .select()
        .from(registrations)
        .where(sql`${registrations[list]} @> ${JSON.stringify([{ id }])}::jsonb`)
    )[0]

/** Row-level security lets a person read the row; what waits for the AIS is written by the platform. */
const wait = (tx: Tx, of: Registration, id: string, now: Date) =>
  lifted(tx, async () => {
    const [row] = await tx.select().from(registrations).where(eq(registrations.number, of.number)).for('update')
    if (!row || row.pending[id]) throw new Refusal(already)
    await tx
      .update(registrations)
      .set({ pending: { ...row.pending, [id]: now.toISOString() } })
      .where(eq(registrations.number, of.number))
  })

/** «Хабарласу»: an unemployed person keeps the order of notices from the cabinet (L SC 99(4)(2)). */
export const reportVisit = action({
  can: 'registration.report',
  input: markInput,
  load: holding('visits'),
  run: async ({ input: { id }, resource: of, tx, now, today }) => {
    const visit = of.visits.find((each) => each.id === id)
    if (of.state !== 'open' || visit?.state !== 'due' || visit.dueOn < today) throw new Refusal(over)
    await wait(tx, of, id, now)
    await lifted(tx, () =>
      send(tx, 'platform', {
        type: 'visit-mark.v1',
        subject: `visit:${id}`,
        data: { visitId: id, iin: of.iin, at: now.toISOString() },
      }),
    )
    return { subject: of.number, text: reported }
  },
})

/** The person explains a draft of deregistration, with a document if there is one (E9). */
export const explain = action({
  can: 'registration.explain',
  input: explainInput,
  prepare: async ({ input, user }) => {
    await limit(`registration.explain:${user.id}`, { hits: 10, seconds: 3600 })
    return input.file ? acceptedBytes(input.file) : null
  },
  load: holding('drafts'),
  run: async ({ input: { id, text: words }, ready: file, resource: of, tx, now }) => {
    const draft = of.drafts.find((each) => each.id === id)
    if (of.state !== 'open' || draft?.state !== 'explaining' || draft.explainedAt || new Date(draft.explainBy) < now)
      throw new Refusal(tooLate)
    await wait(tx, of, id, now)
    await lifted(tx, () =>
      send(tx, 'platform', {
        type: 'explanation.v1',
        subject: `deregistration:${id}`,
        data: { draftId: id, iin: of.iin, at: now.toISOString(), text: words, file },
      }),
    )
    return { subject: of.number, text: explained }
  },
})

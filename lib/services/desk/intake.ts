'use server'

import { sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { aisCases, type Case } from '@/db/schema'
import { printOf } from '@/lib/accounts/seal'
import { centreById, centreName } from '@/lib/centres/queries'
import { action } from '@/lib/core/action'
import { checkIin } from '@/lib/core/identifiers'
import { may, type User } from '@/lib/core/policy'
import { limit } from '@/lib/core/rate-limit'
import { Refusal } from '@/lib/core/refusal'
import { type Text, text } from '@/lib/core/text'
import { holdSubjects } from '@/lib/exchange/send'
import { caseOpenUntil } from '@/lib/lookups/rules'
import { openingNow, writeOpening } from '@/lib/lookups/write'
import { findCentreService, serviceOf } from '../catalogue'
import { keepAnswers, keepFile, mustBeEditable, removeFiles } from '../fill'
import { filing, receiving, saving, showing, unfiling } from '../input'
import { nextStep } from '../rules'
import { readCase } from '../store'
import { loadCase as load, note } from './held'
import { openCaseOf, openEpisodesOf } from './known'

/** Norms of the acts at a desk (20 minutes for taking in) leave room for half of these. */
const visitorsOfADay = 60

const page = (id: string, rest = '') => `/cases/${id}${rest}`

const notInCentre = text(
  'Өтінішті тек мансап орталығының маманы қабылдай алады',
  'Принимать заявления может специалист карьерного центра',
  'Only a specialist of a career centre takes applications in',
)
const noService = text('Мұндай қызмет жоқ', 'Такой услуги нет', 'There is no such service')
const already = text(
  'Бұл адам тіркелген (JS3): жаңа өтініш керек емес',
  'Человек уже на учёте (JS3): новое заявление не нужно',
  'The person is registered already (JS3)',
)
/** Says that somebody else takes it, not why: of a protected person nothing more is known here. */
const headTakes = text(
  'Бұл адамның өтінішін орталық басшысы қабылдайды: соған жүгініңіз',
  'Заявление этого человека принимает руководитель центра: обратитесь к нему',
  'The application of this person is taken by the head of the centre: turn to him',
)
const unknownCentre = text('басқа орталық', 'другой центр', 'another centre')
const elsewhere = (centre: Text) =>
  text(
    `Бұл адамның өтінішін басқа орталық қарап жатыр: ${centre.kk}`,
    `Заявление этого человека уже рассматривает другой центр: ${centre.ru}`,
    `Another centre already has an application of this person: ${centre.en}`,
  )

/** A person came to the office: the specialist takes the application in, with the reason why he fills it in (GJS-5.S1, O206-25). */
export const receiveVisitor = action({
  can: 'case.intake',
  scope: 'ais',
  input: receiving,
  // the answer says who is registered and where an application lies: more than the visitors of a day are not asked about
  prepare: ({ user }) => limit(`case.intake:${user.id}`, { hits: visitorsOfADay, seconds: 86_400 }),
  // whom a refused one was about, so that questions about one person are found
  about: async ({ iin }) => printOf(iin),
  load: async (_input, _tx, user) => {
    const role = user.roles.find(({ centreId }) => centreId)
    const centre = role?.centreId ? await centreById(role.centreId) : undefined
    if (!centre) throw new Refusal(notInCentre)
    return { regionCode: centre.regionCode, centreId: centre.id }
  },
  run: async ({ input, resource: place, user, tx, now, today, ip }) => {
    const service = findCentreService(input.service)
    if (!service) throw new Refusal(noService)
    const iin = input.iin.replace(/[\s-]/g, '')
    const wrong = checkIin(iin)
    if (wrong) throw new Refusal(wrong, { iin: wrong })
    const [seen] = await tx.execute<{ may: boolean }>(sql`select ais.may_see(${iin}) as may`)
    if (!seen?.may) throw new Refusal(headTakes, { iin: headTakes })
    await holdSubjects(tx, 'ais', [`person:${iin}`])
    if ((await openEpisodesOf(tx, iin)).length > 0) throw new Refusal(already, { iin: already })
    const open = await openCaseOf(tx, service, iin)
    if (open && !may(user, 'case.take', open)) {
      const centre = await centreName(open.centreId)
      throw new Refusal(centre ? elsewhere(centre) : elsewhere(unknownCentre))
    }
    if (open) {
      await openFor(tx, user, { ...open, iin }, now)
      return { subject: open.id, next: page(open.id) }
    }
    const id = await newCaseId(tx)
    await openFor(tx, user, { id, iin, number: null, ...place }, now)
    const [made] = await tx
      .insert(aisCases)
      .values({
        ...place,
        id,
        iin,
        service: service.id,
        version: service.version,
        locale: input.locale,
        channel: 'office',
        state: service.office,
        filledBy: user.id,
        filledWhy: input.why,
        assigneeId: user.id,
        assigneeName: user.name,
        createdAt: now,
      })
      .returning()
    await note(tx, made!, user, 'created', { why: input.why }, now, ip)
    return { subject: made!.id, next: page(made!.id, `/fill/${nextStep(service, made!, [], today)}`) }
  },
})

/** The database lets a case be written only by whoever has it open; so it is opened under its number to be. */
async function newCaseId(tx: Tx): Promise<string> {
  const [row] = await tx.execute<{ id: string }>(sql`select uuidv7() as id`)
  return row!.id
}

type Visited = { id: string; iin: string; number: string | null; regionCode: string; centreId: string | null }

/** Whoever takes a visitor in works on the case: it is open for the working day. */
async function openFor(tx: Tx, user: User, { number, ...of }: Visited, now: Date): Promise<void> {
  if (await openingNow(tx, user, 'case', of.id)) return
  await writeOpening(tx, user, { kind: 'case', ...of }, { purpose: 'case', about: number, now, until: caseOpenUntil(now, true) })
}

export const fillAnswers = action({
  can: 'case.fill',
  scope: 'ais',
  input: saving,
  load,
  run: async ({ input: { id, step, answers }, resource: held, tx, now, today }) => {
    mustFill(held.of)
    await keepAnswers(tx, 'ais', held, step, answers, now)
    const after = (await readCase(tx, 'ais', id))!
    const next = nextStep(serviceOf(held.of.service), after.of, after.files, today)
    return { subject: id, note: step, next: page(id, next === 'review' ? '' : `/fill/${next}`) }
  },
})

/** At the office the specialist enters the data while he takes them in and while he enters them (GJS-5.S1, S2). */
function mustFill(of: Case): void {
  if (of.channel === 'office' && of.state === serviceOf(of.service).office) return
  mustBeEditable(of, 'officer')
}

/** A scan, or a paper that was shown and given back (C-11: originals are returned after entry). */
export const fillFile = action({
  can: 'case.fill',
  scope: 'ais',
  input: filing,
  load,
  run: async ({ input, resource: held, tx, now, today }) => {
    mustFill(held.of)
    const fileId = await keepFile(tx, 'ais', held, input, now, today)
    return { subject: input.id, note: `${input.kind} ${fileId}`, next: page(input.id, '/fill/papers') }
  },
})

export const showPaper = action({
  can: 'case.fill',
  scope: 'ais',
  input: showing,
  load,
  run: async ({ input, resource: held, tx, now, today }) => {
    mustFill(held.of)
    await keepFile(tx, 'ais', held, { ...input, file: null }, now, today)
    return { subject: input.id, note: `${input.kind} shown`, next: page(input.id, '/fill/papers') }
  },
})

export const dropFile = action({
  can: 'case.fill',
  scope: 'ais',
  input: unfiling,
  load,
  run: async ({ input: { id, fileId }, resource: held, tx, now }) => {
    mustFill(held.of)
    const kind = held.files.find((file) => file.id === fileId)?.kind
    if (kind) await removeFiles(tx, 'ais', id, kind, now)
    return { subject: id, note: kind, next: page(id, '/fill/papers') }
  },
})

'use server'

import { eq } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { type Employer, employers, members, sessions } from '@/db/schema'
import { resolvePlace } from '@/lib/classifiers/resolve'
import { action } from '@/lib/core/action'
import type { Day } from '@/lib/core/calendar'
import type { User } from '@/lib/core/policy'
import { limit } from '@/lib/core/rate-limit'
import { Refusal } from '@/lib/core/refusal'
import { text } from '@/lib/core/text'
import { type EmployerInput, employerInput, logoInput, noLogoInput, savedEmployerInput } from './input'
import { drawLogo, keepLogo } from './logo'
import { lockEmployer, ownIin } from './queries'
import { bothNames, changesOf, forbiddenEdits, numberIsPersonal, problemsOn, stateAfterEdit } from './rules'

const check = text('Белгіленген өрістерді тексеріңіз', 'Проверьте отмеченные поля', 'Check the marked fields')
const taken = text(
  'Бұл нөмірмен ұйым тіркелген. Оның иесінен шақыру сұраңыз; иесін білмесеңіз, мансап орталығына хабарласыңыз',
  'Организация с этим номером уже есть. Попросите её владельца прислать вам приглашение; если не знаете, кто он, обратитесь в карьерный центр',
  'An organisation with this number exists already. Ask its owner for an invitation; if you do not know the owner, contact a career centre',
)
const notOwn = text(
  'Жеке кәсіпкер мен жеке тұлға тек өз ЖСН-ын көрсетеді',
  'Предприниматель и физическое лицо указывают только свой ИИН',
  'An entrepreneur or a natural person gives only their own IIN',
)
const noIin = text(
  'Алдымен аккаунтыңызда ЖСН-ыңызды толтырыңыз: жеке кәсіпкер өз ЖСН-ымен тіркеледі',
  'Сначала укажите свой ИИН в аккаунте: предприниматель регистрируется под своим ИИН',
  'First enter your IIN in your account: an entrepreneur registers under their own IIN',
)
const created = text('Ұйым қосылды', 'Организация добавлена', 'The organisation was added')
const anew = text(
  'Сақталды. Атауы өзгергендіктен мансап орталығы ұйымды қайта растайды',
  'Сохранено. Название изменилось, поэтому карьерный центр подтвердит организацию заново',
  'Saved. The name has changed, so a career centre will verify the organisation anew',
)

/** E1: whoever creates the employer owns it, and acts for it from now on. Two at once with one number: the second one is refused. */
export const createEmployer = action({
  can: 'employer.create',
  input: employerInput,
  prepare: ({ user }) => limit(`employer.create:${user.id}`, { hits: 10, seconds: 3600 }),
  run: async ({ input, user, tx, today, emit }) => {
    const values = await valuesOf(tx, input, today)
    await ownNumber(tx, user, values)
    const [row] = await tx.insert(employers).values(values).onConflictDoNothing({ target: employers.bin }).returning({ id: employers.id })
    if (!row) throw new Refusal(check, { bin: taken })
    await tx.insert(members).values({ employerId: row.id, userId: user.id, role: 'owner' })
    if (user.sessionId) await tx.update(sessions).set({ actingFor: row.id }).where(eq(sessions.id, user.sessionId))
    await emit('employer.saved', { employerId: row.id })
    return { subject: row.id, text: created, next: '/cabinet/employer' }
  },
})

/** The owner edits the profile. What a centre has verified stays; a new name is verified anew. */
export const saveEmployer = action({
  can: 'employer.save',
  input: savedEmployerInput,
  load: ({ id }, tx) => ownLocked(tx, id),
  run: async ({ input: { id, ...input }, resource: before, user, tx, today, emit }) => {
    const values = await valuesOf(tx, input, today)
    const forbidden = forbiddenEdits(before, values)
    if (Object.keys(forbidden).length > 0) throw new Refusal(check, forbidden)
    if (values.bin !== before.bin) await ownNumber(tx, user, values)
    const state = stateAfterEdit(before, values)
    const note = changesOf(before, values)
    await tx
      .update(employers)
      .set({ ...values, state, verifiedAt: state === 'self_declared' ? null : before.verifiedAt })
      .where(eq(employers.id, id))
      .catch(refuseTaken)
    if (note) await emit('employer.saved', { employerId: id })
    return { subject: id, note, text: state === before.state ? undefined : anew, next: '/cabinet/employer' }
  },
})

/** The owner gives the employer a logo, in the place of an earlier one (E1). */
export const saveLogo = action({
  can: 'employer.save',
  input: logoInput,
  prepare: async ({ input, user }) => {
    await limit(`employer.logo:${user.id}`, { hits: 20, seconds: 3600 })
    return drawLogo(input.logo)
  },
  load: ({ id }, tx) => ownLocked(tx, id),
  run: async ({ input: { id }, ready: logo, tx }) => {
    await keepLogo(tx, id, logo)
    return { subject: id, note: `logo: ${logo.sha256}` }
  },
})

export const removeLogo = action({
  can: 'employer.save',
  input: noLogoInput,
  load: ({ id }, tx) => ownLocked(tx, id),
  run: async ({ input: { id }, tx }) => {
    await keepLogo(tx, id, null)
    return { subject: id, note: 'logo: -' }
  },
})

/** The number belongs to somebody else, perhaps since a moment ago. */
function refuseTaken(error: unknown): never {
  const { code } = ((error as Error).cause ?? {}) as { code?: string }
  throw code === '23505' ? new Refusal(check, { bin: taken }) : error
}

async function ownLocked(tx: Tx, id: string): Promise<(Employer & { employerId: string }) | undefined> {
  const employer = await lockEmployer(tx, id)
  return employer && { ...employer, employerId: employer.id }
}

/** The row as the form says it: whatever was emptied becomes null. */
async function valuesOf(tx: Tx, input: EmployerInput, today: Day) {
  const wrong = problemsOn(today, input)
  if (Object.keys(wrong).length > 0) throw new Refusal(check, wrong)
  const placeCode = await resolvePlace(tx, input.place, 'place')
  return {
    kind: input.kind,
    bin: input.bin,
    ...bothNames(input),
    legalForm: input.legalForm ?? null,
    oked: input.oked ?? null,
    registeredOn: input.registeredOn ?? null,
    regionCode: placeCode.slice(0, 2),
    placeCode,
    address: input.address ?? null,
    headName: input.headName ?? null,
    contactPerson: input.contactPerson,
    contactPhone: input.contactPhone,
    contactEmail: input.contactEmail ?? null,
    site: input.site ?? null,
    iban: input.iban ?? null,
    bik: input.bik ?? null,
    bankName: input.bankName ?? null,
    headcount: input.headcount ?? null,
    headcountDisabled: input.headcountDisabled ?? null,
    headcountHeavy: input.headcountHeavy ?? null,
    size: input.size ?? null,
    descriptionKk: input.descriptionKk ?? null,
    descriptionRu: input.descriptionRu ?? null,
  }
}

/** Nobody becomes an entrepreneur under another person's IIN. */
async function ownNumber(tx: Tx, user: User, { kind, bin }: Pick<EmployerInput, 'kind' | 'bin'>) {
  if (!numberIsPersonal(kind, bin)) return
  const own = await ownIin(tx, user.id)
  if (own !== bin) throw new Refusal(check, { bin: own ? notOwn : noIin })
}

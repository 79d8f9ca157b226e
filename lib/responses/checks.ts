import 'server-only'
import { and, eq, inArray } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { employers, members, people, type Response, resumeBlocks, resumes, vacancies } from '@/db/schema'
import type { Day } from '@/lib/core/calendar'
import type { User } from '@/lib/core/policy'
import { limit } from '@/lib/core/rate-limit'
import { Refusal } from '@/lib/core/refusal'
import { type Text, text } from '@/lib/core/text'
import { lifted } from '@/lib/core/tx'
import { isVerified } from '@/lib/employers/rules'
import { isOpen, notOpen } from '@/lib/vacancies/rules'
import { type MoveName, obstacleTo, type Side } from './rules'

export const refused = {
  already: text(
    'Сіз бұл бос орынға өтініш жіберіп қойғансыз. Оны «Менің өтініштерім» бөлімінен табасыз',
    'Вы уже откликнулись на эту вакансию. Отклик — в разделе «Мои отклики»',
    'You have already responded to this vacancy. See “My responses”',
  ),
  absentEmployer: text(
    'Бұл жұмыс беруші платформада тіркелмеген, өтініш оған жетпейді. Хабарландырудың дереккөзінен хабарласыңыз',
    'Этот работодатель не зарегистрирован на платформе, отклик до него не дойдёт. Свяжитесь через источник объявления',
    'This employer is not registered here and would not get your response. Use the source of the advertisement',
  ),
  ownEmployer: text(
    'Өз ұйымыңыздың бос орнына өтініш жібере алмайсыз',
    'На вакансию своей организации откликнуться нельзя',
    'You cannot respond to a vacancy of your own organisation',
  ),
  actingFor: text(
    'Сіз ұйым атынан әрекет етіп тұрсыз. Алдымен өз атыңызға ауысыңыз',
    'Вы действуете от имени организации. Сначала переключитесь на себя',
    'You are acting for an organisation. Switch to yourself first',
  ),
  nameless: text(
    'Алдымен аккаунтыңызда аты-жөніңізді толтырыңыз',
    'Сначала укажите в аккаунте имя и фамилию',
    'First give your name in your account',
  ),
  resume: text('Бұл түйіндемені жіберуге болмайды', 'Это резюме отправить нельзя', 'This résumé cannot be sent'),
  notVerified: text(
    'Бос орынды тек расталған ұйым ұсына алады',
    'Предлагать вакансии может только подтверждённая организация',
    'Only a verified organisation may propose vacancies',
  ),
  noResume: text('Бұл түйіндеме енді ашық емес', 'Это резюме больше не открыто', 'This résumé is no longer open'),
  proposed: text(
    'Бұл адамға осы бос орын бойынша өтініш не ұсыныс бар',
    'По этой вакансии с этим человеком уже есть отклик или предложение',
    'There already is a response or a proposal for this person and vacancy',
  ),
} as const satisfies Record<string, Text>

/** Nobody floods the other side: how many responses or proposals an account sends before it has to wait. */
export async function limitOf(what: 'send' | 'propose', userId: string): Promise<void> {
  await limit(`response.${what}:${userId}`, { hits: 60, seconds: 3600 })
}

const vacancyRow = (tx: Tx, id: number) =>
  tx
    .select({
      id: vacancies.id,
      state: vacancies.state,
      validUntil: vacancies.validUntil,
      sourceUrl: vacancies.sourceUrl,
      employerId: vacancies.employerId,
      employer: employers.state,
    })
    .from(vacancies)
    .innerJoin(employers, eq(employers.id, vacancies.employerId))
    .where(eq(vacancies.id, id))

/** The vacancy of a response as a page shows it. */
export const vacancyFor = async (tx: Tx, id: number) => (await vacancyRow(tx, id))[0]

/** The vacancy of a new response, kept as it is until the transaction ends: it cannot be closed meanwhile. */
export const holdVacancy = async (tx: Tx, id: number) => (await vacancyRow(tx, id).for('share', { of: vacancies }))[0]

type ForResponse = NonNullable<Awaited<ReturnType<typeof vacancyFor>>>

/** A vacancy that is closed, or whose employer is blocked, takes no responses. */
export function mustBeOpen(vacancy: ForResponse | undefined, today: Day): ForResponse {
  if (!vacancy || vacancy.employer === 'blocked' || !isOpen(vacancy, today)) throw new Refusal(notOpen)
  return vacancy
}

/** What keeps this person from responding to this employer; null = nothing. Asked by the page and by the action. */
export async function obstacleToSend(tx: Tx, user: User, employerId: string): Promise<keyof typeof refused | null> {
  const staff = await lifted(tx, () =>
    tx.select({ userId: members.userId, role: members.role }).from(members).where(eq(members.employerId, employerId)),
  )
  if (staff.some(({ userId }) => userId === user.id)) return 'ownEmployer'
  if (user.employerId) return 'actingFor'
  // an imported advertisement: nobody here would read the response, and nobody may be left without an answer
  if (!staff.some(({ role }) => role === 'owner' || role === 'hr')) return 'absentEmployer'
  const [person] = await tx.select({ userId: people.userId }).from(people).where(eq(people.userId, user.id))
  return person ? null : 'nameless'
}

/** States in which a person may send a résumé: a draft has not been checked, an archived one is put away. */
export const sendable = ['published', 'hidden'] as const

export async function mustOwnResume(tx: Tx, user: User, resumeId: string): Promise<void> {
  const [resume] = await tx
    .select({ id: resumes.id })
    .from(resumes)
    .where(and(eq(resumes.id, resumeId), eq(resumes.userId, user.id), inArray(resumes.state, [...sendable])))
  if (!resume) throw new Refusal(refused.resume, { resumeId: refused.resume })
}

/** The owner of a public résumé that this employer may propose to (E3: verified employers only, and not one the person hides from). */
export async function mustBeProposable(
  tx: Tx,
  user: User,
  employerId: string,
  employerState: ForResponse['employer'],
  resumeId: string,
): Promise<string> {
  if (!isVerified({ state: employerState })) throw new Refusal(refused.notVerified)
  const [resume] = await tx
    .select({ userId: resumes.userId, blocked: resumeBlocks.employerId })
    .from(resumes)
    .leftJoin(resumeBlocks, and(eq(resumeBlocks.userId, resumes.userId), eq(resumeBlocks.employerId, employerId)))
    .where(and(eq(resumes.id, resumeId), eq(resumes.state, 'published'), eq(resumes.visibility, 'public')))
  if (!resume || resume.blocked || resume.userId === user.id) throw new Refusal(refused.noResume)
  return resume.userId
}

/** The table of moves, on the locked row; a refusal in words. */
export function mustBeAllowed(name: MoveName, side: Side, of: Response | null, now: Date, words?: Text): void {
  const obstacle = obstacleTo(name, side, of, now)
  if (obstacle) throw new Refusal(words ?? obstacle)
}

/** What a step's history keeps: whatever was said. */
export const noteOf = (values: Readonly<Record<string, string | null | undefined>>): Record<string, string> =>
  Object.fromEntries(Object.entries(values).filter((entry): entry is [string, string] => Boolean(entry[1])))

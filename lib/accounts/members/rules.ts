/** Who may leave an organisation (E1). Pure. */
import type { MemberRole } from '@/lib/core/policy'
import { type Text, text } from '@/lib/core/text'

export type Member = { userId: string; role: MemberRole }

/** Days an invitation lives. */
export const invitationDays = 7

/** Would the organisation be left without an owner if this person went? */
export const leavesOwnerless = (members: readonly Member[], leaver: string): boolean =>
  !members.some(({ userId, role }) => userId !== leaver && role === 'owner')

export const roleNames: Readonly<Record<MemberRole, Text>> = {
  owner: text('иесі', 'владелец', 'owner'),
  hr: text('кадр маманы', 'кадровик', 'recruiter'),
  signatory: text('қол қоюшы', 'подписант', 'signatory'),
}

export const roleHints: Readonly<Record<MemberRole, Text>> = {
  owner: text(
    'Бәрін істей алады: деректерді өзгертеді, адам шақырады, бос жұмыс орындарын жүргізеді',
    'Может всё: меняет данные, приглашает людей, ведёт вакансии',
    'May do everything: change the profile, invite people, run vacancies',
  ),
  hr: text('Бос жұмыс орындары мен өтініштерді жүргізеді', 'Ведёт вакансии и отклики', 'Runs vacancies and responses'),
  signatory: text('Тек құжаттарға қол қояды', 'Только подписывает документы', 'Only signs documents'),
}

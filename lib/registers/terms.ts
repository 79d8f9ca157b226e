/** Questions that are put to registers of the state, and how an answer is read. */
import type { Check } from '@/db/schema'
import { type Text, text } from '@/lib/core/text'

export const registerChecks = [
  'person',
  'contracts',
  'contributions',
  'entrepreneur',
  'founder',
  'student',
  'pension',
  'court',
  'education',
] as const
export type RegisterCheck = (typeof registerChecks)[number]

export type Answer = { outcome: Check['outcome']; details?: Readonly<Record<string, unknown>> }
/** One way of reaching the registers. It may throw: the gateway reads that as no answer. */
export type Driver = { source: string; ask: (check: RegisterCheck, iin: string) => Promise<Answer> }

/** What `confirmed` means for each question; `refuted` is the opposite, `unavailable` is neither and never read as one of them. */
export const claims: Readonly<Record<RegisterCheck, Text>> = {
  person: text('Тұлға тізілімде бар', 'Человек есть в регистре', 'The person is in the register'),
  contracts: text('Қолданыстағы еңбек шарты жоқ', 'Действующего трудового договора нет', 'There is no labour contract in force'),
  contributions: text(
    'Соңғы айда зейнетақы жарналары түспеген',
    'За последний месяц пенсионных взносов нет',
    'No pension contributions in the last month',
  ),
  entrepreneur: text('Жеке кәсіпкер ретінде тіркелмеген', 'Не зарегистрирован предпринимателем', 'Not registered as an entrepreneur'),
  founder: text('Ұйымның құрылтайшысы емес', 'Не является учредителем организации', 'Not a founder of an organisation'),
  student: text('Күндізгі бөлімде оқымайды', 'Не учится на очной форме', 'Not a full-time student'),
  pension: text('Зейнетақы алмайды', 'Не получает пенсию', 'Receives no pension'),
  court: text('Күшіне енген сот үкімі жоқ', 'Вступившего в силу приговора нет', 'There is no sentence in force'),
  education: text('Білімі туралы құжат расталды', 'Документ об образовании подтверждён', 'The document on education is confirmed'),
}

/** Where such an answer comes from; a source that is not listed is a person who has looked himself. */
export const sourceNames: Readonly<Record<string, Text>> = {
  off: text(
    'Тізілімге қосылмаған: маман қолмен тексереді',
    'Регистр не подключён: специалист проверяет вручную',
    'The register is not connected: a specialist checks by hand',
  ),
  simulator: text(
    'ИМИТАЦИЯ: көрсетілім үшін ойдан алынған жауап',
    'ИМИТАЦИЯ: ответ придуман для показа',
    'SIMULATED: an answer invented for the demonstration',
  ),
  failed: text('Тізілім жауап бермеді', 'Регистр не ответил', 'The register did not answer'),
}

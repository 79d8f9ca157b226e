/** Notices about organisations, their members and vacancies. */
import { text } from '../text'
import { kind, type NoticeWords } from './kind'

export const employerTexts = {
  'vacancy.published': kind(
    text('Бос жұмыс орны жарияланды: {vacancy}', 'Вакансия опубликована: {vacancy}', 'The vacancy is published: {vacancy}'),
    text(
      '«{vacancy}» бос жұмыс орны жарияланды. Ашық тұратын соңғы күні: {validUntil}.',
      'Вакансия «{vacancy}» открыта до {validUntil}.',
      'The vacancy “{vacancy}” is open until {validUntil}.',
    ),
  ),
  'vacancy.rejected': kind(
    text('Бос жұмыс орны жарияланбады: {vacancy}', 'Вакансия не опубликована: {vacancy}', 'The vacancy was not published: {vacancy}'),
    text(
      '«{vacancy}» бос жұмыс орны жарияланбады. Себебі: {reason}. Түзетіп, қайта жібере аласыз.',
      'Вакансия «{vacancy}» не опубликована. Причина: {reason}. Вы можете исправить её и отправить снова.',
      'The vacancy “{vacancy}” was not published. Reason: {reason}. You can correct it and send it again.',
    ),
  ),
  'vacancy.expiring': kind(
    text(
      'Бос жұмыс орнының мерзімі бітіп барады: {vacancy}',
      'Срок вакансии истекает: {vacancy}',
      'The vacancy is about to expire: {vacancy}',
    ),
    text(
      '«{vacancy}» бос жұмыс орны ашық тұратын соңғы күн: {validUntil}. Орын әлі бос болса, мерзімін ұзартыңыз.',
      'Вакансия «{vacancy}» открыта до {validUntil}. Если место ещё свободно, продлите её.',
      'The vacancy “{vacancy}” is open until {validUntil}. If the job is still free, renew it.',
    ),
  ),
  'vacancy.expired': kind(
    text('Бос жұмыс орнының мерзімі бітті: {vacancy}', 'Срок вакансии истёк: {vacancy}', 'The vacancy has expired: {vacancy}'),
    text(
      '«{vacancy}» бос жұмыс орны іздеуде енді көрінбейді. Орын әлі бос болса, қайта жариялаңыз.',
      'Вакансия «{vacancy}» больше не видна в поиске. Если место ещё свободно, опубликуйте её снова.',
      'The vacancy “{vacancy}” is no longer shown in the search. If the job is still free, publish it again.',
    ),
  ),
  'employer.verified': kind(
    text('Ұйым расталды: {employer}', 'Организация подтверждена: {employer}', 'The organisation is verified: {employer}'),
    text(
      'Мансап орталығы {employer} ұйымын растады. Енді бос жұмыс орындарын жариялай аласыз.',
      'Карьерный центр подтвердил организацию {employer}. Теперь вы можете публиковать вакансии.',
      'The career centre verified {employer}. You can publish vacancies now.',
    ),
  ),
  'employer.blocked': kind(
    text('Ұйым бұғатталды: {employer}', 'Организация заблокирована: {employer}', 'The organisation is blocked: {employer}'),
    text(
      'Мансап орталығы «{employer}» ұйымын бұғаттады. Себебі: {reason}',
      'Карьерный центр заблокировал организацию «{employer}». Причина: {reason}',
      'The career centre blocked “{employer}”. Reason: {reason}',
    ),
  ),
  'member.joined': kind(
    text('Ұйымға жаңа адам қосылды: {employer}', 'В организации новый представитель: {employer}', 'Somebody joined {employer}'),
    text(
      '{person} шақыруыңызды қабылдап, {employer} атынан әрекет ете алады. Оны білмесеңіз, қатысушылар тізімінен шығарыңыз.',
      'Приглашение принято: {person}. Теперь этот человек может действовать от имени {employer}. Если вы его не знаете, исключите его из участников.',
      '{person} accepted the invitation and may act for {employer}. If you do not know this person, remove them from the members.',
    ),
  ),
} as const satisfies Record<string, NoticeWords>

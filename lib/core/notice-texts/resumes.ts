/** Notices about résumés. */
import { text } from '../text'
import { kind, type NoticeWords } from './kind'

export const resumeTexts = {
  'resume.expiring': kind(
    text('Түйіндемеңіз әлі өзекті ме?', 'Ваше резюме ещё актуально?', 'Is your résumé still up to date?'),
    text(
      '«{resume}» түйіндемесін растамасаңыз, ол {hiddenOn} күні жасырылады.',
      'Резюме «{resume}» будет скрыто {hiddenOn}, если вы его не подтвердите.',
      'The résumé “{resume}” will be hidden on {hiddenOn} unless you confirm it.',
    ),
  ),
  'resume.hidden': kind(
    text('Түйіндемеңіз жасырылды', 'Ваше резюме скрыто', 'Your résumé was hidden'),
    text(
      '«{resume}» түйіндемесі уақытында расталмағандықтан жасырылды. Ол әлі өзекті болса, бір басып қайта жариялаңыз.',
      'Резюме «{resume}» скрыто, потому что его вовремя не подтвердили. Если оно актуально, опубликуйте его снова одним нажатием.',
      'The résumé “{resume}” was hidden because it was not confirmed in time. If it is still true, publish it again with one press.',
    ),
  ),
} as const satisfies Record<string, NoticeWords>

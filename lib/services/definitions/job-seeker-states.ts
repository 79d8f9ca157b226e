/** What a job seeker's application goes through: the acts of the regulation are states with their norms (GJS-5.S1-S3). */
import { text } from '@/lib/core/text'
import type { State } from '../definition'

export const states = {
  draft: {
    name: text('Толтырылуда', 'Заполняется', 'Being filled in'),
    ball: 'applicant',
    says: text(
      'Өтініш әлі жіберілген жоқ. Толтырып, қол қойып жіберіңіз.',
      'Заявление ещё не подано. Заполните, подпишите и отправьте его.',
      'Not sent yet. Fill it in, sign and send it.',
    ),
  },
  submitted: {
    name: text('Қабылданды', 'Принято', 'Accepted'),
    ball: 'officer',
    says: text(
      'Өтініш мансап орталығына берілді. Маман құжаттарды тексереді.',
      'Заявление передано в карьерный центр. Специалист проверяет документы.',
      'Given to the career centre. A specialist checks the documents.',
    ),
    act: {
      id: 'S1',
      label: text('Құжаттарды қабылдау', 'Приём документов', 'Accept documents'),
      norm: 'jobseeker.act1',
      clause: 'GJS-5.S1',
    },
  },
  returned: {
    name: text('Толықтыруға қайтарылды', 'Возвращено на доработку', 'Returned to you'),
    ball: 'applicant',
    says: text(
      'Не түзету керегі төменде жазылған. Түзетіп жібергенге дейін мерзім тоқтап тұрады.',
      'Что исправить, написано ниже. Пока вы исправляете, срок остановлен.',
      'See below what to correct. The clock stands still until you send it again.',
    ),
  },
  entry: {
    name: text('Деректер енгізілуде', 'Вводятся данные', 'Data are entered'),
    ball: 'officer',
    says: text('Маман деректеріңізді енгізіп жатыр.', 'Специалист вводит ваши данные.', 'The specialist enters your data.'),
    act: {
      id: 'S2',
      label: text('Деректерді ААЖ-ға енгізу', 'Ввод данных в АИС', 'Enter the data into the AIS'),
      norm: 'jobseeker.act2',
      clause: 'GJS-5.S2',
    },
  },
  review: {
    name: text('Қаралуда', 'Рассматривается', 'Being decided'),
    ball: 'officer',
    says: text(
      'Маман еңбек қызметінің жоқтығын тексеріп, шешім қабылдайды.',
      'Специалист проверяет отсутствие трудовой деятельности и принимает решение.',
      'The specialist checks that there is no employment and decides.',
    ),
    act: {
      id: 'S3',
      label: text('Еңбек қызметінің жоқтығын тексеру, шешім', 'Проверка отсутствия занятости, решение', 'Check of no employment, decision'),
      norm: 'jobseeker.act3',
      clause: 'GJS-5.S3',
    },
  },
  registered: {
    name: text('Тіркелді', 'Зарегистрировано', 'Registered'),
    ball: null,
    says: text(
      'Сіз жұмыс іздеп жүрген адам ретінде тіркелдіңіз. Хабарлама құжаттарыңызда.',
      'Вы зарегистрированы в качестве лица, ищущего работу. Уведомление — в ваших документах.',
      'You are registered as a job seeker. The notice is among your documents.',
    ),
  },
  refused: {
    name: text('Бас тартылды', 'Отказано', 'Refused'),
    ball: null,
    says: text(
      'Тіркеуден дәлелді бас тартылды. Негіздері мен шағымдану тәртібі құжатта.',
      'В регистрации мотивированно отказано. Основания и порядок обжалования — в документе.',
      'Registration was refused with reasons. Grounds and how to appeal are in the document.',
    ),
  },
  not_accepted: {
    name: text('Өтініш қабылданбады', 'В приёме отказано', 'Not accepted'),
    ball: null,
    says: text(
      'Құжаттар толық емес не мерзімі өткен. Түзеткен соң қайта өтініш беруге болады.',
      'Документы неполные или просрочены. После исправления можно подать заявление снова.',
      'Documents are incomplete or expired. You may apply again once they are in order.',
    ),
  },
  withdrawn: {
    name: text('Қайтарып алынды', 'Отозвано', 'Withdrawn'),
    ball: null,
    says: text('Сіз өтінішті қайтарып алдыңыз.', 'Вы отозвали заявление.', 'You have withdrawn it.'),
  },
} as const satisfies Readonly<Record<string, State>>

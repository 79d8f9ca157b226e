/** What measures, their states, moves and endings are called (E12, E13). */
import { type Text, text } from '@/lib/core/text'
import type { MeasureKind, Subsidy } from './conditions'
import type { Ending, MeasureState } from './rules'

export const kindNames: Readonly<Record<MeasureKind, Text>> = {
  training: text('Кәсіптік оқыту', 'Профессиональное обучение', 'Professional training'),
  business: text('Кәсіпкерлік бастама', 'Предпринимательская инициатива', 'Entrepreneurial initiative'),
  subsidised: text('Субсидияланатын жұмыс орны', 'Субсидируемое рабочее место', 'Subsidised job'),
  resettlement: text('Ерікті түрде қоныс аудару', 'Добровольное переселение', 'Voluntary resettlement'),
}

export const subsidyNames: Readonly<Record<Subsidy, Text>> = {
  public_works: text('Қоғамдық жұмыстар', 'Общественные работы', 'Public works'),
  social_jobs: text('Әлеуметтік жұмыс орындары', 'Социальные рабочие места', 'Social jobs'),
  youth_practice: text('Жастар практикасы', 'Молодёжная практика', 'Youth practice'),
  first_job: text('Алғашқы жұмыс орны', 'Первое рабочее место', 'First job'),
  generation_contract: text('Ұрпақтар келісімшарты', 'Контракт поколений', 'Contract of generations'),
  silver_age: text('Күміс жас', 'Серебряный возраст', 'Silver age'),
}

/** A measure by its kind, or by the kind of its subsidised job. */
export const measureName = ({ kind, subsidy }: { kind: MeasureKind; subsidy: Subsidy | null }): Text =>
  subsidy ? subsidyNames[subsidy] : kindNames[kind]

export const measureStateNames: Readonly<Record<MeasureState, Text>> = {
  offered: text('Ұсынылды', 'Предложена', 'Offered'),
  consented: text('Келісім берілді', 'Согласие дано', 'Consented'),
  declined: text('Бас тартты', 'Отказ', 'Declined'),
  referral_issued: text('Жолдама берілді', 'Выдано направление', 'Referral issued'),
  contract_sent: text('Қол қою күтілуде', 'Ждёт подписи', 'Awaits signature'),
  signed_person: text('Адам қол қойды', 'Подписано человеком', 'Signed by the person'),
  signed_centre: text('Екі жақ қол қойды', 'Подписано обеими сторонами', 'Signed by both'),
  in_progress: text('Орындалуда', 'Выполняется', 'In progress'),
  completed: text('Аяқталды', 'Завершена', 'Completed'),
  terminated: text('Тоқтатылды', 'Прекращена', 'Terminated'),
}

export const endingNames: Readonly<Record<Ending, Text>> = {
  own_wish: text('Өз еркімен кетті', 'Ушёл по собственному желанию', 'Left at will'),
  employed: text('Жұмысқа тұрды', 'Трудоустроился', 'Found work'),
  moved: text('Көшіп кетті', 'Переехал', 'Moved away'),
  health: text('Денсаулық жағдайы', 'Состояние здоровья', 'Health'),
  breach: text('Шарт талаптарын бұзды', 'Нарушил условия контракта', 'Breached the contract'),
  employer_fault: text('Жұмыс беруші не ұйым кінәсінен', 'По вине работодателя или организации', 'Fault of the employer or provider'),
  agreement: text('Тараптардың келісімі', 'Соглашение сторон', 'Agreement of the parties'),
  death: text('Қайтыс болды', 'Смерть', 'Death'),
}

export const markNames = {
  present: text('Қатысты', 'Присутствовал', 'Present'),
  absent: text('Келмеді', 'Отсутствовал', 'Absent'),
  excused: text('Дәлелді себеппен келмеді', 'Отсутствовал по уважительной причине', 'Absent with a valid reason'),
  note: text('Жазба', 'Заметка', 'Note'),
} as const satisfies Record<string, Text>

const stepNames: Readonly<Record<string, Text>> = {
  offer: text('Орталық шара ұсынды', 'Центр предложил меру', 'The centre offered the measure'),
  consent: text('Адам келісті', 'Человек согласился', 'The person consented'),
  decline: text('Адам бас тартты', 'Человек отказался', 'The person declined'),
  refer: text('Жолдама берілді', 'Выдано направление', 'Referral issued'),
  sendContract: text('Келісімшарт қол қоюға жіберілді', 'Контракт отправлен на подпись', 'The contract was sent for signature'),
  signPerson: text('Адам қол қойды', 'Подписал человек', 'The person signed'),
  printContract: text(
    'Келісімшарт қағазда қол қоюға басып шығарылды',
    'Контракт распечатан для подписи от руки',
    'The contract was printed to be signed by hand',
  ),
  signPaper: text(
    'Адам қағазда қол қойды, сканы сақталды',
    'Человек подписал на бумаге, скан сохранён',
    'The person signed on paper, the scan is kept',
  ),
  signCentre: text('Орталық қол қойды', 'Подписал центр', 'The centre signed'),
  begin: text('Шара басталды', 'Мера началась', 'The measure began'),
  complete: text('Шара аяқталды', 'Мера завершена', 'The measure was completed'),
  terminate: text('Шара тоқтатылды', 'Мера прекращена', 'The measure was terminated'),
}
export const measureStepName = (move: string): Text => stepNames[move] ?? text(move, move, move)

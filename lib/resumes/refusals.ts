/** Why something about a résumé is not done, in words that say what to do. */
import { type Text, text } from '@/lib/core/text'
import { mostResumes, publicAge } from './rules'

export const refusals = {
  tooMany: text(
    `Түйіндеме саны ${mostResumes}-дан аспайды. Мұрағаттағы біреуін қайта пайдаланыңыз`,
    `Резюме может быть не больше ${mostResumes}. Используйте снова одно из архива`,
    `You can have at most ${mostResumes} résumés. Use one of your archive again`,
  ),
  tooYoung: text(
    `${publicAge} жасқа дейін түйіндемені жариялау үшін заңды өкіліңіздің келісімі керек, ол мұнда алынбайды. Өкіліңізбен бірге мансап орталығына барыңыз. Жоба сақталады`,
    `До ${publicAge} лет для публикации резюме нужно согласие законного представителя, здесь оно не принимается. Обратитесь с ним в карьерный центр. Черновик сохранится`,
    `Under ${publicAge} a résumé is published with the consent of your legal representative, which cannot be given here. Go to a career centre together. The draft is kept`,
  ),
  notYet: text('Түйіндемені әлі жариялауға болмайды', 'Резюме пока нельзя опубликовать', 'The résumé cannot be published yet'),
  stopped: text(
    'Деректеріңізді жариялау өз өтінішіңізбен тоқтатылған. Қайта рұқсат беру үшін аккаунттағы «Деректерім» бетін ашыңыз',
    'Публикация ваших данных прекращена по вашей просьбе. Разрешить её снова можно на странице «Мои данные» аккаунта',
    'The publication of your data was stopped at your request. You can allow it again on the page “My data” of your account',
  ),
  restoreFirst: text(
    'Алдымен түйіндемені мұрағаттан қайтарыңыз',
    'Сначала верните резюме из архива',
    'First take the résumé out of the archive',
  ),
  noSuchMove: text(
    'Түйіндеменің күйі өзгеріп кеткен. Бетті жаңартыңыз',
    'Состояние резюме уже изменилось. Обновите страницу',
    'The state of the résumé has changed. Reload the page',
  ),
  noEmployer: text('Мұндай жұмыс беруші жоқ', 'Такого работодателя нет', 'There is no such employer'),
  nothing: text('Файлды таңдаңыз не мәтінді қойыңыз', 'Выберите файл или вставьте текст', 'Choose a file or paste the text'),
  both: text(
    'Файл мен мәтіннің біреуін ғана қалдырыңыз',
    'Оставьте что-то одно: файл или текст',
    'Leave one of the two: the file or the text',
  ),
  large: text('Файл 256 КБ-тан аспауы керек', 'Файл должен быть не больше 256 КБ', 'The file may have at most 256 KB'),
  notUtf8: text(
    'Файл UTF-8 кодтауында емес. Оны UTF-8 етіп қайта сақтаңыз',
    'Файл не в кодировке UTF-8. Сохраните его заново в UTF-8',
    'The file is not UTF-8. Save it again as UTF-8',
  ),
  notObject: text(
    'Бұл JSON Resume емес: файл { таңбасынан басталып, basics, work, education сияқты бөлімдерден тұруы керек',
    'Это не JSON Resume: файл должен начинаться с { и состоять из разделов basics, work, education',
    'This is not JSON Resume: the file must begin with { and have sections such as basics, work, education',
  ),
} as const satisfies Record<string, Text>

/** Where the JSON breaks off. */
export const brokenJson = (line: number | null): Text =>
  line === null
    ? text(
        'JSON жазуында қате бар. Мәтін толық көшірілгенін тексеріңіз',
        'В записи JSON ошибка. Проверьте, целиком ли скопирован текст',
        'The JSON is broken. Check that the whole text was copied',
      )
    : text(
        `JSON жазуында қате бар: ${line}-жол. Мәтін толық көшірілгенін тексеріңіз`,
        `В записи JSON ошибка: строка ${line}. Проверьте, целиком ли скопирован текст`,
        `The JSON is broken in line ${line}. Check that the whole text was copied`,
      )

/** A heading with the first reasons after it, for screens that do not show the fields. */
export function listed(heading: Text, problems: Readonly<Record<string, Text>>): Text {
  const reasons = [...new Map(Object.values(problems).map((one) => [one.kk, one])).values()].slice(0, 3)
  const said = (locale: keyof Text) =>
    `${heading[locale]}: ${reasons.map((one) => one[locale].replace(/^\p{Lu}(?!\p{Lu})/u, (letter) => letter.toLowerCase())).join('; ')}`
  return text(said('kk'), said('ru'), said('en'))
}

/** The same with the place of each in the file. */
export function listedByPath(heading: Text, problems: Readonly<Record<string, Text>>): Text {
  const all = Object.entries(problems).slice(0, 3)
  const said = (locale: keyof Text) => `${heading[locale]}: ${all.map(([path, one]) => `${path.slice(0, 60)} — ${one[locale]}`).join('; ')}`
  return text(said('kk'), said('ru'), said('en'))
}

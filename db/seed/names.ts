import type { Random } from './random'

export type Sex = 'M' | 'F'
export type Name = { lastName: string; firstName: string; middleName: string | null }
/** One invented person in two spellings. */
export type PersonName = { sex: Sex; kk: Name; ru: Name }

/** Kazakh spelling/Russian spelling; one where both are the same. */
const pairs = (text: string): (readonly [kk: string, ru: string])[] =>
  text
    .trim()
    .split(/\s+/)
    .map((each) => each.split('/'))
    .map(([kk = '', ru = kk]) => [kk, ru])

const kazakhMen = pairs(`
Арман Нұржан/Нуржан Ерлан Дәурен/Даурен Бауыржан Серік/Серик Марат Талғат/Талгат Асхат Дархан Әлібек/Алибек Мұрат/Мурат Қайрат/Кайрат Руслан
Санжар Тимур Ержан Азамат Әділет/Адилет Нұрлан/Нурлан Мейрам Бекзат Жандос Олжас Мадияр Сұлтан/Султан Рүстем/Рустем Алмас Ғалым/Галым Думан Айдос
Темірлан/Темирлан Абай Ерасыл/Ерасыл Нұрсұлтан/Нурсултан Қанат/Канат Медет Самат Жасұлан/Жасулан Батыр`)
const kazakhWomen = pairs(`
Айгерім/Айгерим Динара Әсел/Асель Гүлнәр/Гульнар Мадина Сәуле/Сауле Жанар Айнұр/Айнур Назгүл/Назгуль Қарлығаш/Карлыгаш Әйгерім/Айгерим Ботагөз/Ботагоз
Айжан Аружан Томирис Дана Ақмарал/Акмарал Лаура Меруерт Перизат Салтанат Ұлжан/Улжан Шолпан Гүлмира/Гульмира Зарина Индира Камила Раушан Алтынай Әлия/Алия
Бибігүл/Бибигуль Жұлдыз/Жулдыз Әмина/Амина Сымбат Нұргүл/Нургуль Маржан Гауһар/Гаухар Ақбота/Акбота Көркем/Коркем Арайлым`)
const kazakhFamilies = pairs(`
Әбен/Абенов Сәрсен/Сарсенов Тұрсын/Турсынов Жұман/Жуманов Бекен/Бекенов Оспан/Оспанов Қасен/Касенов Ысқақ/Искаков Сейіт/Сеитов Мұқан/Муканов Төлеген/Толегенов
Қабден/Кабденов Ахмет/Ахметов Рақым/Ракымов Досжан/Досжанов Есен/Есенов Жақып/Жакупов Әлім/Алимов Нұрпейіс/Нурпеисов Байжан/Байжанов Кәрім/Каримов Омар/Омаров
Садық/Садыков Таңат/Танатов Шәріп/Шарипов Ілияс/Ильясов Ерғали/Ергалиев Көшербай/Кошербаев Мырзабек/Мырзабеков Сағын/Сагынов Түсіп/Тусупов Үсен/Усенов Бөлеген/Болегенов
Құсайын/Кусаинов Шоқан/Шоканов Дүйсен/Дуйсенов`)
const fathers = pairs(`
Серік/Серик Марат Болат Қайрат/Кайрат Ерлан Нұрлан/Нурлан Асқар/Аскар Бақыт/Бакыт Талғат/Талгат Мұрат/Мурат Жеңіс/Женис Сәбит/Сабит Кеңес/Кенес Төлеген/Толеген Оразбек
Әскер/Аскер Тұрар/Турар Әмір/Амир Сағат/Сагат Жақсылық/Жаксылык`)
/** Other peoples of the country: names that go together. */
const others = [
  {
    men: 'Сергей Александр Дмитрий Андрей Алексей Виктор Игорь Максим Владимир Денис Артём'.split(' '),
    women: 'Елена Ольга Наталья Татьяна Ирина Светлана Анна Марина Юлия Виктория Оксана'.split(' '),
    families: 'Ковалёв Мельников Громов Соколов Белов Рудаков Шестаков Лебедев Зимин Ткаченко Шевчук Ли Ким Пак Вагнер Миллер'.split(' '),
    fathers: 'Иванович Петрович Сергеевич Викторович Андреевич Николаевич Владимирович'.split(' '),
  },
  {
    men: 'Рашид Равиль Юсуф Ильдар Фарход Рустам'.split(' '),
    women: 'Алина Гульнара Фатима Лейла Нигора Эльвира'.split(' '),
    families: 'Сафин Хасанов Юлдашев Исмаилов Валиев Мамедов Розиев'.split(' '),
    fathers: 'Рашидович Маратович Ринатович Ахмедович Турсунович'.split(' '),
  },
] as const

/** Көшербай → Көшербаев, Ерғали → Ерғалиев, Бекен → Бекенов. */
const withEnding = (family: string) => (/[йи]$/.test(family) ? `${family.replace(/й$/, '')}ев` : `${family}ов`)
const withoutEnding = (family: string) => family.replace(/баев$/, 'бай').replace(/[ое]в$/, '')

/** Серік → Серікұлы, Серікқызы. */
const kazakhPatronymic = (father: string, sex: Sex) => `${father}${sex === 'M' ? 'ұлы' : 'қызы'}`
/** `-ов` and `-ев` take an `а`; families such as Ким do not change. */
const feminine = (family: string, sex: Sex) => (sex === 'F' && /(?:[ое]в|[иы]н)$/.test(family) ? `${family}а` : family)
const patronymicOf = (of: string, sex: Sex) => (sex === 'F' ? of.replace(/ич$/, 'на') : of)

/** An invented name: about three of four are Kazakh. */
export function personName(at: Random, sex: Sex = at.chance(0.5) ? 'M' : 'F'): PersonName {
  if (!at.chance(0.76)) {
    const of = others[at.chance(0.7) ? 0 : 1]
    const name = {
      lastName: feminine(at.pick(of.families), sex),
      firstName: at.pick(sex === 'M' ? of.men : of.women),
      middleName: at.chance(0.8) ? patronymicOf(at.pick(of.fathers), sex) : null,
    }
    return { sex, kk: name, ru: name }
  }
  const [kkFirst, ruFirst] = at.pick(sex === 'M' ? kazakhMen : kazakhWomen)
  const [kkFamily, ruFamily] = at.pick(kazakhFamilies)
  const [kkFather, ruFather] = at.pick(fathers)
  const patronymic = at.chance(0.85)
  // a Kazakh family name is written without an ending or with the same one as in Russian
  const bare = at.chance(0.35)
  return {
    sex,
    kk: {
      lastName: bare ? kkFamily : feminine(withEnding(kkFamily), sex),
      firstName: kkFirst,
      middleName: patronymic ? kazakhPatronymic(kkFather, sex) : null,
    },
    ru: {
      lastName: bare ? withoutEnding(ruFamily) : feminine(ruFamily, sex),
      firstName: ruFirst,
      middleName: patronymic ? `${ruFather}${sex === 'M' ? 'улы' : 'кызы'}` : null,
    },
  }
}

/** `Серік Айдос Болатұлы`. */
export const fullName = ({ lastName, firstName, middleName }: Name): string => [lastName, firstName, middleName].filter(Boolean).join(' ')
/** `Айдос Серік`. */
export const shortName = ({ lastName, firstName }: Name): string => `${firstName} ${lastName}`

/** A mobile number that nobody is given: the first ten thousand of a range. */
export const phoneOf = (n: number): string => `+7700000${String(n % 10_000).padStart(4, '0')}`

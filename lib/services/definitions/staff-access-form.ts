/** Appendix 1 of A349, column by column, one group a page; one application is one row of it. */
import { z } from 'zod'
import type { Answers } from '@/db/schema/cases'
import { checkIin } from '@/lib/core/identifiers'
import { said } from '@/lib/core/problems'
import { dayField, line, lines, someOf } from '@/lib/core/shapes'
import { text } from '@/lib/core/text'
import { step } from '../definition'
import { accessKinds, asksOthers, givesRights, needsOrder, readAddresses, systemsOf, wayOf } from './staff-access-rules'
import { exchangeFunctionNames, labourExchange, labourFunctionNames, labourMarket, systemCodes, systemNames } from './staff-access-systems'

const keys = <K extends string>(of: Readonly<Record<K, unknown>>) => Object.keys(of) as [K, ...K[]]

export const kindNames = {
  create: text('Қолжетімділік беру', 'Предоставить доступ', 'Give access'),
  change: text('Құқықтарын өзгерту', 'Изменить права', 'Change rights'),
  block: text('Бұғаттау', 'Заблокировать', 'Block'),
  unblock: text('Бұғаттан шығару', 'Разблокировать', 'Unblock'),
  lost: text('Құпиясөз не логин жоғалды', 'Утерян пароль или логин', 'Lost password or login'),
  end: text('Жұмыстан шыққан соң жабу', 'Закрыть в связи с увольнением', 'End after dismissal'),
} satisfies Record<(typeof accessKinds)[number], unknown>

const orderKinds = {
  hiring: text('Жұмысқа қабылдау', 'О приёме на работу', 'Hiring'),
  transfer: text('Басқа лауазымға ауыстыру', 'О переводе на другую должность', 'Transfer to another post'),
  dismissal: text('Жұмыстан шығару', 'Об увольнении', 'Dismissal'),
}

const words = {
  address: text(
    'Компьютердің IP мекенжайын тексеріңіз, мысалы: 10.20.30.40 не 2001:db8::1',
    'Проверьте IP-адрес компьютера, например: 10.20.30.40 или 2001:db8::1',
    'Check the IP address of the computer, for example 10.20.30.40 or 2001:db8::1',
  ),
  some: text('Кемінде біреуін таңдаңыз', 'Выберите хотя бы одно', 'Choose at least one'),
}

const name = z
  .string()
  .trim()
  .min(1)
  .max(100)
  .regex(/^[\p{Script=Cyrillic}\p{Script=Latin}][\p{Script=Cyrillic}\p{Script=Latin}\p{M}' ’-]*$/u)
const iin = z
  .string()
  .transform((value) => value.replace(/[\s-]/g, ''))
  .pipe(
    z.string().superRefine((value, context) => {
      const problem = checkIin(value)
      if (problem) context.addIssue({ code: 'custom', ...said(problem) })
    }),
  )
const phone = z
  .string()
  .transform((value) => value.replace(/[\s()-]/g, '').replace(/^8(?=\d{10}$)/, '+7'))
  .pipe(z.string().regex(/^\+7\d{10}$/))
const email = z.string().trim().toLowerCase().pipe(z.email().max(254))
const addresses = lines(800).refine((value) => readAddresses(value) !== null, said(words.address))
const some = <const T extends readonly string[]>(values: T) => someOf(values).refine((chosen) => chosen.length > 0, said(words.some))

const isLetter = (answers: Answers) => wayOf(answers) === 'letter'

export const steps = {
  purpose: step({
    title: text('Өтінімнің мақсаты мен негізі', 'Цель и основание заявки', 'Purpose and ground of the application'),
    schema: z.object({ kind: z.enum(accessKinds), why: lines(1000).pipe(z.string().min(10)) }),
    fields: {
      kind: { label: text('Не сұралады', 'Что требуется', 'What is asked'), as: 'choice', options: kindNames },
      why: {
        label: text('Негізі', 'Основание', 'Ground'),
        hint: text('Неліктен қажет екенін жазыңыз', 'Напишите, почему это нужно', 'Say why it is needed'),
        as: 'lines',
      },
    },
  }),
  order: step({
    title: text('Бұйрық', 'Приказ', 'Order'),
    lead: text(
      'Жұмысқа қабылдау, ауыстыру не шығару туралы, өтінімге дейінгі бір жыл ішінде бекітілген бұйрық (349-бұйрық, 18-тармақ).',
      'О приёме, переводе или увольнении, утверждённый в течение года до заявки (приказ 349, пункт 18).',
      'On hiring, transfer or dismissal, approved within the year before the application (order 349, clause 18).',
    ),
    schema: z.object({ orderKind: z.enum(keys(orderKinds)), orderNumber: line(1, 60), orderDay: dayField }),
    fields: {
      orderKind: { label: text('Не туралы', 'О чём', 'About'), as: 'choice', options: orderKinds },
      orderNumber: { label: text('Бұйрық нөмірі', 'Номер приказа', 'Number of the order'), as: 'text' },
      orderDay: { label: text('Бекітілген күні', 'Дата утверждения', 'Approved on'), as: 'date' },
    },
    when: needsOrder,
  }),
  identity: step({
    title: text('Пайдаланушы', 'Пользователь', 'User'),
    schema: z.object({
      lastName: name,
      firstName: name,
      middleName: name.optional(),
      iin,
      login: email,
      workPhone: phone.optional(),
      mobilePhone: phone,
      addresses,
    }),
    fields: {
      lastName: { label: text('Тегі', 'Фамилия', 'Last name'), as: 'text' },
      firstName: { label: text('Аты', 'Имя', 'First name'), as: 'text' },
      middleName: {
        label: text('Әкесінің аты', 'Отчество', 'Patronymic'),
        hint: text('Болса', 'При наличии', 'If any'),
        as: 'text',
        optional: true,
      },
      iin: { label: text('ЖСН', 'ИИН', 'IIN'), as: 'text' },
      login: {
        label: text('Логині', 'Логин', 'Login'),
        hint: text(
          'Қызметкердің корпоративтік поштасы; бір логин — бір адам (21-тармақ)',
          'Корпоративная почта работника; один логин — один человек (пункт 21)',
          'Corporate e-mail of the worker; one login, one person (clause 21)',
        ),
        as: 'email',
      },
      workPhone: { label: text('Жұмыс телефоны', 'Рабочий телефон', 'Work phone'), as: 'phone', optional: true },
      mobilePhone: { label: text('Ұялы телефоны', 'Мобильный телефон', 'Mobile phone'), as: 'phone' },
      addresses: {
        label: text('Компьютердің IP мекенжайлары', 'IP-адреса компьютера', 'IP addresses of the computer'),
        hint: text('Бірнешеу болса, әр жолға бір-бірден', 'Если несколько, каждый с новой строки', 'If several, one a line'),
        as: 'lines',
      },
    },
  }),
  post: step({
    title: text('Лауазымы мен бөлімшесі', 'Должность и подразделение', 'Post and unit'),
    schema: z.object({ post: line(2, 200), unit: line(2, 300), district: line(2, 200) }),
    fields: {
      post: { label: text('Лауазымы', 'Должность', 'Post'), as: 'text' },
      unit: { label: text('Құрылымдық бөлімшесі', 'Структурное подразделение', 'Structural unit'), as: 'text' },
      district: {
        label: text('Жұмыс орны: аудан не қала', 'Место работы: район или город', 'Where the person works: district or city'),
        hint: text('Құқықтар осы жерде қолданылады', 'Права действуют для этого места', 'The rights hold for this place'),
        as: 'district',
      },
    },
  }),
  systems: step({
    title: text('Ақпараттық жүйелер', 'Информационные системы', 'Information systems'),
    schema: z.object({ systems: some([...systemCodes, 'other'] as const) }),
    fields: {
      systems: {
        label: text('Жүйелер мен дерекқорлар', 'Системы и базы данных', 'Systems and databases'),
        as: 'choices',
        options: { ...systemNames, other: text('Тізбеде жоқ жүйе', 'Система не из перечня', 'A system not in the list') },
      },
    },
  }),
  labour: step({
    title: text('«Еңбек нарығы» АЖ функциялары', 'Функции в АИС «Рынок труда»', 'Functions in the “Labour Market” AIS'),
    schema: z.object({ functions: some(keys(labourFunctionNames)) }),
    fields: {
      functions: {
        label: text('Функциялар (әрекеттер)', 'Функции (действия)', 'Functions (actions)'),
        as: 'choices',
        options: labourFunctionNames,
      },
    },
    when: (answers) => givesRights(answers) && systemsOf(answers).includes(labourMarket),
  }),
  exchange: step({
    title: text(
      '«Электрондық еңбек биржасы» функциялары',
      'Функции в «Электронной бирже труда»',
      'Functions in the “Electronic Labour Exchange”',
    ),
    schema: z.object({ functions: some(keys(exchangeFunctionNames)) }),
    fields: {
      functions: {
        label: text('Функциялар (әрекеттер)', 'Функции (действия)', 'Functions (actions)'),
        as: 'choices',
        options: exchangeFunctionNames,
      },
    },
    when: (answers) => givesRights(answers) && systemsOf(answers).includes(labourExchange),
  }),
  others: step({
    title: text('Басқа жүйелердегі функциялар', 'Функции в других системах', 'Functions in the other systems'),
    lead: text(
      'Бұл жүйелердегі құқықты олардың иесі береді; мұнда тек шешім жазылады.',
      'Права в этих системах даёт их владелец; здесь записывается только решение.',
      'Rights in these systems are given by their owners; only the decision is recorded here.',
    ),
    schema: z.object({ functions: lines(1500).pipe(z.string().min(3)) }),
    fields: {
      functions: {
        label: text('Функциялар (әрекеттер)', 'Функции (действия)', 'Functions (actions)'),
        hint: text('Әр жүйе жеке жолда', 'Каждая система с новой строки', 'Each system on its own line'),
        as: 'lines',
      },
    },
    when: (answers) => givesRights(answers) && asksOthers(answers),
  }),
  letter: step({
    title: text('Ресми хат', 'Официальное письмо', 'Official letter'),
    schema: z.object({ outNumber: line(1, 60), outDay: dayField, inNumber: line(1, 60), inDay: dayField }),
    fields: {
      outNumber: { label: text('Шығыс нөмірі', 'Исходящий номер', 'Outgoing number'), as: 'text' },
      outDay: { label: text('Шығыс күні', 'Исходящая дата', 'Outgoing date'), as: 'date' },
      inNumber: { label: text('Кіріс нөмірі', 'Входящий номер', 'Incoming number'), as: 'text' },
      inDay: { label: text('Кіріс күні', 'Входящая дата', 'Incoming date'), as: 'date' },
    },
    when: isLetter,
  }),
  head: step({
    title: text('Жауап пен басшы', 'Ответ и руководитель', 'Answer and head'),
    schema: z.object({ email, headName: line(3, 300), headPost: line(2, 200) }),
    fields: {
      email: {
        label: text(
          'Деректер жіберілетін корпоративтік пошта',
          'Корпоративная почта для отправки данных',
          'Corporate e-mail to which the data are sent',
        ),
        as: 'email',
      },
      headName: {
        label: text('Басшының тегі, аты, әкесінің аты', 'Фамилия, имя, отчество руководителя', 'Full name of the head'),
        as: 'text',
      },
      headPost: { label: text('Басшының лауазымы', 'Должность руководителя', 'Post of the head'), as: 'text' },
    },
  }),
}

export const papers = {
  order: {
    label: text('Бұйрықтың көшірмесі', 'Копия приказа', 'Copy of the order'),
    hint: text('PDF не сканер суреті', 'PDF или скан', 'A PDF or a scan'),
    when: needsOrder,
    required: true,
  },
  letter: {
    label: text('Қол қойылған хаттың сканері', 'Скан подписанного письма', 'Scan of the signed letter'),
    when: isLetter,
    required: true,
  },
} as const

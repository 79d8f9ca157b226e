/** What a job seeker is asked, one group of questions a page (E7; the form's fields are NON-SEED, C-12, and follow gov.kz). */
import { z } from 'zod'
import type { Day } from '@/lib/core/calendar'
import { dayField, line, lines, someOf, tags, whole } from '@/lib/core/shapes'
import { text } from '@/lib/core/text'
import { step } from '../definition'
import {
  activities,
  categories,
  documentKinds,
  educationLevels,
  languages,
  leavingReasons,
  legalStatuses,
  purposes,
  regimes,
} from './job-seeker-words'

const keys = <K extends string>(of: Readonly<Record<K, unknown>>) => Object.keys(of) as [K, ...K[]]
const name = z
  .string()
  .trim()
  .min(1)
  .max(100)
  .regex(/^[\p{Script=Cyrillic}\p{Script=Latin}][\p{Script=Cyrillic}\p{Script=Latin}\p{M}' ’-]*$/u)
const phone = z
  .string()
  .transform((value) => value.replace(/[\s()-]/g, '').replace(/^8(?=\d{10}$)/, '+7'))
  .pipe(z.string().regex(/^\+7\d{10}$/))
const money = whole(0, 100_000_000)
const yes = z.literal('on')

export const identity = step({
  title: text('Сіз туралы', 'О вас', 'About you'),
  schema: z.object({
    lastName: name,
    firstName: name,
    middleName: name.optional(),
    birthDate: dayField,
    legalStatus: z.enum(keys(legalStatuses)),
    phone,
    email: z.email().max(254).optional(),
  }),
  fields: {
    lastName: { label: text('Тегі', 'Фамилия', 'Last name'), as: 'text', from: 'lastName' },
    firstName: { label: text('Аты', 'Имя', 'First name'), as: 'text', from: 'firstName' },
    middleName: {
      label: text('Әкесінің аты', 'Отчество', 'Patronymic'),
      hint: text('Болса', 'При наличии', 'If there is one'),
      as: 'text',
      optional: true,
      from: 'middleName',
    },
    birthDate: { label: text('Туған күні', 'Дата рождения', 'Date of birth'), as: 'date', from: 'birthDate' },
    legalStatus: { label: text('Құқықтық мәртебеңіз', 'Ваш правовой статус', 'Your legal status'), as: 'choice', options: legalStatuses },
    phone: { label: text('Ұялы телефон', 'Мобильный телефон', 'Mobile phone'), as: 'phone', from: 'phone' },
    email: { label: text('Электрондық пошта', 'Электронная почта', 'E-mail'), as: 'email', optional: true, from: 'email' },
  },
})

export const document = step({
  title: text('Жеке басты растайтын құжат', 'Документ, удостоверяющий личность', 'Identity document'),
  lead: text(
    'Мерзімі өткен құжатпен өтініш қабылданбайды.',
    'С просроченным документом заявление не принимается.',
    'With an expired document an application is not accepted.',
  ),
  schema: z.object({
    kind: z.enum(keys(documentKinds)),
    number: line(3, 30),
    issuedOn: dayField.optional(),
    expiresOn: dayField,
    issuer: line(2, 120).optional(),
  }),
  fields: {
    kind: { label: text('Құжат', 'Документ', 'Document'), as: 'choice', options: documentKinds },
    number: { label: text('Нөмірі', 'Номер', 'Number'), as: 'text' },
    issuedOn: { label: text('Берілген күні', 'Дата выдачи', 'Issued on'), as: 'date', optional: true },
    expiresOn: { label: text('Құжаттың жарамдылық мерзімі', 'Документ действителен до', 'The document is valid until'), as: 'date' },
    issuer: { label: text('Кім берді', 'Кем выдан', 'Issued by'), as: 'text', optional: true },
  },
})

export const home = step({
  title: text('Тұратын жеріңіз', 'Где вы живёте', 'Where you live'),
  lead: text(
    'Өтінішті осы ауданның мансап орталығы қарайды.',
    'Заявление рассмотрит карьерный центр этого района.',
    'The career centre of this district decides.',
  ),
  schema: z.object({ district: line(2, 200), street: line(2, 250), registered: line(2, 250).optional() }),
  fields: {
    district: {
      label: text('Аудан не қала', 'Район или город', 'District or city'),
      hint: text('Жаза бастаңыз да, тізімнен таңдаңыз', 'Начните вводить и выберите из списка', 'Type and choose from the list'),
      as: 'district',
    },
    street: {
      label: text('Көше, үй, пәтер', 'Улица, дом, квартира', 'Street, house, flat'),
      as: 'text',
    },
    registered: {
      label: text('Тіркелген мекенжайы, басқа болса', 'Адрес регистрации, если другой', 'Registered address, if another'),
      as: 'text',
      optional: true,
    },
  },
})

export const education = step({
  title: text('Білім', 'Образование', 'Education'),
  schema: z.object({
    level: z.enum(keys(educationLevels)),
    institution: line(2, 200).optional(),
    speciality: line(2, 200).optional(),
    endedIn: whole(1940, 2100).optional(),
    languages: someOf(keys(languages)),
    skills: tags(20),
  }),
  fields: {
    level: { label: text('Деңгейі', 'Уровень', 'Level'), as: 'choice', options: educationLevels },
    institution: { label: text('Оқу орны', 'Учебное заведение', 'Institution'), as: 'text', optional: true },
    speciality: { label: text('Мамандығы', 'Специальность', 'Speciality'), as: 'text', optional: true },
    endedIn: { label: text('Аяқтаған жылы', 'Год окончания', 'Year of completion'), as: 'whole', optional: true },
    languages: { label: text('Тілдер', 'Языки', 'Languages'), as: 'choices', options: languages, optional: true },
    skills: {
      label: text('Дағдылар', 'Навыки', 'Skills'),
      hint: text('Үтір арқылы', 'Через запятую', 'Separated by commas'),
      as: 'text',
      optional: true,
      from: 'resume.skills',
    },
  },
})

const job = z.object({ employer: line(2, 200), post: line(2, 200), from: dayField, to: dayField.optional() })

export const work = step({
  title: text('Жұмыс тәжірибесі', 'Опыт работы', 'Work experience'),
  schema: z.object({
    activity: z.enum(keys(activities)),
    since: dayField.optional(),
    reason: z.enum(keys(leavingReasons)),
    jobs: z.array(job).max(5).default([]),
  }),
  fields: {
    activity: { label: text('Қазір', 'Сейчас', 'At present'), as: 'choice', options: activities },
    since: {
      label: text('Қай күннен бері жұмыс істемейсіз', 'С какого дня не работаете', 'Not working since'),
      as: 'date',
      optional: true,
    },
    reason: { label: text('Жұмыс істемеу себебі', 'Причина', 'Reason'), as: 'choice', options: leavingReasons },
    jobs: {
      label: text('Соңғы жұмыс орындары', 'Последние места работы', 'Last jobs'),
      as: 'rows',
      optional: true,
      most: 3,
      fields: {
        employer: { label: text('Ұйым', 'Организация', 'Organisation'), as: 'text' },
        post: { label: text('Лауазым', 'Должность', 'Post'), as: 'text' },
        from: { label: text('Басталды', 'С', 'From'), as: 'date' },
        to: { label: text('Аяқталды', 'По', 'To'), as: 'date', optional: true },
      },
    },
  },
})

export const wishes = step({
  title: text('Қандай жұмыс іздейсіз', 'Какую работу вы ищете', 'The work you look for'),
  schema: z
    .object({
      occupation: line(2, 200),
      details: lines(500).optional(),
      payFrom: money,
      payTo: money.optional(),
      regimes: someOf(keys(regimes)),
      purpose: z.enum(keys(purposes)),
      move: yes.optional(),
    })
    .refine(({ payFrom, payTo }) => payTo === undefined || payTo >= payFrom, { path: ['payTo'] }),
  fields: {
    occupation: {
      label: text('Кәсіп', 'Профессия', 'Occupation'),
      hint: text('Жаза бастаңыз да, тізімнен таңдаңыз', 'Начните вводить и выберите из списка', 'Type and choose from the list'),
      as: 'occupation',
      from: 'resume.occupation',
    },
    details: { label: text('Нақтылау', 'Уточнение', 'Details'), as: 'lines', optional: true },
    payFrom: { label: text('Жалақы, кемінде, ₸', 'Зарплата не ниже, ₸', 'Pay, at least, ₸'), as: 'money', from: 'resume.pay' },
    payTo: { label: text('Қалаулы жалақы, ₸', 'Желаемая зарплата, ₸', 'Pay wished for, ₸'), as: 'money', optional: true },
    regimes: { label: text('Жұмыс режимі', 'Режим работы', 'Working regime'), as: 'choices', options: regimes, optional: true },
    purpose: { label: text('Мақсатыңыз', 'Цель обращения', 'Purpose'), as: 'choice', options: purposes },
    move: {
      label: text('Басқа өңірге көшуге дайынмын', 'Готов к переезду в другой регион', 'Ready to move to another region'),
      as: 'box',
      optional: true,
    },
  },
})

export const status = step({
  title: text('Санаттар', 'Категории', 'Categories'),
  lead: text(
    'Белгілеу міндетті емес. Қолдау шараларын таңдауға көмектеседі, растайтын құжатты орталық сұрауы мүмкін.',
    'Отмечать необязательно. Помогает подобрать меры поддержки; центр может попросить подтверждение.',
    'Optional. It helps to choose measures; the centre may ask for a proof.',
  ),
  schema: z.object({ categories: someOf(keys(categories)) }),
  fields: {
    categories: {
      label: text('Сізге қатыстысы', 'Что к вам относится', 'What applies to you'),
      as: 'choices',
      options: categories,
      optional: true,
    },
  },
})

export const consent = step({
  title: text('Келісім', 'Согласия', 'Consents'),
  schema: z.object({ processing: yes, publish: yes.optional() }),
  fields: {
    processing: {
      label: text(
        'Жеке деректерімді жинауға және өңдеуге келісемін',
        'Согласен на сбор и обработку моих персональных данных',
        'I consent to the collection and processing of my personal data',
      ),
      as: 'box',
    },
    publish: {
      label: text(
        'Түйіндемемді порталда атымсыз және байланыссыз жариялауға келісемін',
        'Согласен на публикацию моего резюме на портале без имени и контактов',
        'I consent to my résumé being published on the portal without name and contacts',
      ),
      hint: text('Кейін өзгертуге болады', 'Можно изменить позже', 'You can change this later'),
      as: 'box',
      optional: true,
    },
  },
})

/** Whole years on a day. */
export const ageOn = (birth: Day, day: Day): number =>
  Number(day.slice(0, 4)) - Number(birth.slice(0, 4)) - (day.slice(5) < birth.slice(5) ? 1 : 0)

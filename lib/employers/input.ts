import { z } from 'zod'
import { bik, email, iban, phone } from '@/lib/core/fields'
import { checkBin, checkIin } from '@/lib/core/identifiers'
import { said } from '@/lib/core/problems'
import { dayField, line, lines } from '@/lib/core/shapes'
import { text } from '@/lib/core/text'
import { problemOfNumber } from './rules'
import { employerKinds, legalFormCodes, sizes } from './words'

const words = {
  name: text(
    'Ұйымның атауын кемінде бір тілде жазыңыз',
    'Укажите название хотя бы на одном языке',
    'Give the name in at least one language',
  ),
  number: text('Нөмір 12 цифрдан тұрады', 'Номер состоит из 12 цифр', 'The number has 12 digits'),
  oked: text(
    'ЭҚЖЖ коды 5 цифрдан тұрады, мысалы 62010',
    'Код ОКЭД состоит из 5 цифр, например 62010',
    'An OKED code has 5 digits, for example 62010',
  ),
  site: text(
    'Сайт мекенжайын тексеріңіз, мысалы: example.kz',
    'Проверьте адрес сайта, например: example.kz',
    'Check the address of the site, for example example.kz',
  ),
  count: text('Бүтін сан жазыңыз, мысалы 25', 'Напишите целое число, например 25', 'Write a whole number, for example 25'),
  disabled: text('Жұмыскерлердің жалпы санынан көп болмауы керек', 'Не может быть больше общей численности', 'Cannot exceed the headcount'),
} as const

const count = z.string().transform((value, context) => {
  const digits = value.replace(/\s/g, '')
  if (/^\d{1,7}$/.test(digits)) return Number(digits)
  context.addIssue({ code: 'custom', ...said(words.count) })
  return z.NEVER
})

const oked = z
  .string()
  .transform((value) => value.replace(/[\s.]/g, ''))
  .refine((value) => /^\d{5}$/.test(value), said(words.oked))

/** An address on the web; `https://` is added where nothing was said, nothing but http and https is taken. */
const site = z.string().transform((value, context) => {
  const typed = value.trim()
  const address = /^[a-z][a-z\d+.-]*:\/\//i.test(typed) ? typed : `https://${typed}`
  const url = URL.canParse(address) ? new URL(address) : null
  if (url && /^https?:$/.test(url.protocol) && url.hostname.includes('.') && url.username === '' && url.href.length <= 300)
    return url.href.replace(/\/$/, '')
  context.addIssue({ code: 'custom', ...said(words.site) })
  return z.NEVER
})

/** A BIN or an IIN: the fifth digit tells which (domain 4.2). Whether it fits the kind is asked of the whole form. */
const number = z.string().transform((value, context) => {
  const digits = value.replace(/[\s-]/g, '')
  const wrong = /^.{4}[456]/.test(digits) ? checkBin(digits) : checkIin(digits)
  if (!wrong) return digits
  context.addIssue({ code: 'custom', ...said(digits.length === 12 ? wrong : words.number) })
  return z.NEVER
})

/** A part of the staff and the whole of it; what could not be read is said at its own field. */
const fits = (part: unknown, all: unknown) => typeof part !== 'number' || typeof all !== 'number' || part <= all

const always = { when: () => true }

/** Card E1 as it is filled in; contact person and phone are mandatory (O206-31.E1). */
export const employerInput = z
  .object({
    kind: z.enum(employerKinds),
    bin: number,
    nameKk: line(2, 500).optional(),
    nameRu: line(2, 500).optional(),
    legalForm: z.enum(legalFormCodes).optional(),
    oked: oked.optional(),
    registeredOn: dayField.optional(),
    /** A place of KATO as the picker writes it, or its name. */
    place: line(2, 200),
    address: line(5, 250).optional(),
    headName: line(2, 200).optional(),
    contactPerson: line(2, 200),
    contactPhone: phone,
    contactEmail: email.optional(),
    site: site.optional(),
    iban: iban.optional(),
    bik: bik.optional(),
    bankName: line(2, 200).optional(),
    headcount: count.optional(),
    headcountDisabled: count.optional(),
    headcountHeavy: count.optional(),
    size: z.enum(sizes).optional(),
    descriptionKk: lines(4000).optional(),
    descriptionRu: lines(4000).optional(),
  })
  .superRefine(({ kind, bin }, context) => {
    const wrong = problemOfNumber(kind, bin)
    if (wrong) context.addIssue({ code: 'custom', path: ['bin'], ...said(wrong) })
  })
  .refine((value) => value.nameKk ?? value.nameRu, { path: ['nameKk'], ...said(words.name), ...always })
  .refine(({ headcount, headcountDisabled }) => fits(headcountDisabled, headcount), {
    path: ['headcountDisabled'],
    ...said(words.disabled),
    ...always,
  })
  .refine(({ headcount, headcountHeavy }) => fits(headcountHeavy, headcount), {
    path: ['headcountHeavy'],
    ...said(words.disabled),
    ...always,
  })

export type EmployerInput = z.output<typeof employerInput>

/** The longest file of a logo (E1), bytes. */
export const longestLogo = 2 * 1024 * 1024
const heavy = text('Файл 2 МБ-тан үлкен', 'Файл больше 2 МБ', 'The file is larger than 2 MB')

export const logoInput = z.object({ id: z.uuid(), logo: z.instanceof(File).refine(({ size }) => size <= longestLogo, said(heavy)) })
export const noLogoInput = z.object({ id: z.uuid() })

const decisions = ['verify', 'block'] as const
const reasoned = text(
  'Себебін жазыңыз: ұйымның иесі оны оқиды',
  'Напишите причину: её прочитает владелец организации',
  'Write the reason: the owner of the organisation will read it',
)

/** What a career centre decides about an employer; a block is said with its reason. */
export const decisionInput = z
  .object({ id: z.uuid(), decision: z.enum(decisions), reason: line(10, 1000).optional() })
  .refine(({ decision, reason }) => decision !== 'block' || reason, { path: ['reason'], ...said(reasoned) })

/** The same of an employer that exists. */
export const savedEmployerInput = employerInput.safeExtend({ id: z.uuid() })

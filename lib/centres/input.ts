import { z } from 'zod'
import { email, phone } from '@/lib/core/fields'
import { said } from '@/lib/core/problems'
import { line, whole } from '@/lib/core/shapes'
import { text } from '@/lib/core/text'

export const mostPhones = 6
export const mostEmails = 3

const words = {
  postcode: text('Пошта индексі 6 цифрдан тұрады', 'Почтовый индекс состоит из 6 цифр', 'A postcode has 6 digits'),
  site: text(
    'Сайт мекенжайын тексеріңіз, мысалы: https://example.kz',
    'Проверьте адрес сайта, например: https://example.kz',
    'Check the address of the site, for example https://example.kz',
  ),
  time: text('Уақытты 09:00 түрінде жазыңыз', 'Укажите время в виде 09:00', 'Write the time as 09:00'),
  order: text('Аяқталуы басталуынан кейін болуы керек', 'Окончание должно быть позже начала', 'The end must be after the beginning'),
  both: text('Басталуы мен аяқталуын бірге көрсетіңіз', 'Укажите и начало, и окончание', 'Give both the beginning and the end'),
  inside: text(
    'Үзіліс жұмыс уақытының ішінде болуы керек',
    'Перерыв должен быть внутри рабочего времени',
    'The break must lie within working hours',
  ),
  whole: text(
    'Атауын екі тілде де, нөмірін де жазыңыз',
    'Укажите название на двух языках и номер',
    'Give the name in both languages and the number',
  ),
} as const

/** Only http and https, with a host; without the last slash. */
const site = z.string().transform((value, context) => {
  const url = URL.canParse(value.trim()) ? new URL(value.trim()) : null
  if (url && /^https?:$/.test(url.protocol) && url.hostname.includes('.') && !url.username && url.href.length <= 300)
    return url.href.replace(/\/$/, '')
  context.addIssue({ code: 'custom', ...said(words.site) })
  return z.NEVER
})

const time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/)
const hour = z.string().refine((value) => time.safeParse(value).success, said(words.time))

/** A department or a post and its number: English falls back on Russian. An empty row is no row. */
const phoneRow = z
  .object({ kk: line(2, 100).optional(), ru: line(2, 100).optional(), en: line(2, 100).optional(), number: phone.optional() })
  .transform(({ kk, ru, en, number }, context) => {
    if (kk && ru && number) return { who: text(kk, ru, en ?? ru), number }
    context.addIssue({ code: 'custom', path: ['number'], ...said(words.whole) })
    return z.NEVER
  })
const phoneRows = z.array(phoneRow).max(mostPhones).optional().default([])

const emails = z
  .array(email)
  .min(1)
  .max(mostEmails)
  .transform((all) => [...new Set(all)])

/** Two times that belong together, both or none. */
const span = (from: string | undefined, to: string | undefined) => (from && to ? { from, to } : null)

/** The contacts of a centre (O206-10.L1): postal address, telephones of departments and of those responsible, site, e-mail; and working hours. */
export const centreInput = z
  .object({
    id: z.string().regex(/^(lmc-\d{2}|cc-\d{9})$/),
    postcode: z
      .string()
      .trim()
      .refine((value) => /^\d{6}$/.test(value), said(words.postcode)),
    addressKk: line(5, 250),
    addressRu: line(5, 250),
    addressEn: line(5, 250).optional(),
    departments: phoneRows,
    responsible: phoneRows,
    site: site.optional(),
    emails,
    from: hour,
    to: hour,
    breakFrom: hour.optional(),
    breakTo: hour.optional(),
    saturdayFrom: hour.optional(),
    saturdayTo: hour.optional(),
  })
  .superRefine((value, context) => {
    const say = (path: string, problem: typeof words.order) => context.addIssue({ code: 'custom', path: [path], ...said(problem) })
    if (value.to <= value.from) say('to', words.order)
    const pairs = [
      ['breakTo', value.breakFrom, value.breakTo],
      ['saturdayTo', value.saturdayFrom, value.saturdayTo],
    ] as const
    for (const [path, from, to] of pairs) {
      if (!from !== !to) say(path, words.both)
      else if (from && to && to <= from) say(path, words.order)
    }
    if (value.breakFrom && value.breakTo && (value.breakFrom <= value.from || value.breakTo >= value.to)) say('breakTo', words.inside)
  })
  .transform(({ addressKk, addressRu, addressEn, from, to, breakFrom, breakTo, saturdayFrom, saturdayTo, site = null, ...rest }) => ({
    ...rest,
    site,
    address: text(addressKk, addressRu, addressEn ?? addressRu),
    hours: { from, to, break: span(breakFrom, breakTo), saturday: span(saturdayFrom, saturdayTo) },
  }))

/** How long a way by public transport may be for suitable work, minutes; empty: the country's parameter (L SC 101(2)). */
export const transportInput = z.object({ id: z.string().regex(/^(lmc-\d{2}|cc-\d{9})$/), maxMinutes: whole(10, 240).optional() })

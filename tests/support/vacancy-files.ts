import { FileRefused, type ReadProgress, readVacancies } from '@/lib/imports/formats'

/** The clock of the import tests. */
export const now = new Date('2026-08-01T00:00:00Z')
export const bytes = (text: string) => new TextEncoder().encode(text)

async function* pieces(content: Uint8Array, size: number) {
  for (let from = 0; from < content.length; from += size) yield content.subarray(from, from + size)
}

export async function readAll(content: string | Uint8Array, { size = 1 << 20, maxRow }: { size?: number; maxRow?: number } = {}) {
  const items: ReadProgress[] = []
  let refused: FileRefused | null = null
  try {
    const options = maxRow === undefined ? { now } : { now, maxRow }
    for await (const item of readVacancies(pieces(typeof content === 'string' ? bytes(content) : content, size), options)) items.push(item)
  } catch (error) {
    if (!(error instanceof FileRefused)) throw error
    refused = error
  }
  const rows = items.flatMap((item) => ('row' in item ? [item.row] : []))
  const rejected = items.flatMap((item) => ('rejected' in item ? [item.rejected] : []))
  return { items, rows, rejected, refused }
}

const api = (over: object = {}) => ({
  id: '1',
  name: 'Бухгалтер',
  area: { name: 'Астана' },
  employer: { name: 'ТОО «Рога»' },
  alternate_url: 'https://hh.ru/vacancy/1',
  published_at: '2024-12-17T08:49:16+0300',
  salary: { from: 300_000, to: null, currency: 'KZT', gross: true },
  experience: { id: 'between1And3', name: 'От 1 года до 3 лет' },
  schedule: { id: 'remote', name: 'Удаленная работа' },
  employment: { id: 'full' },
  work_format: [{ id: 'REMOTE' }],
  archived: false,
  snippet: { requirement: '1С &amp; <highlighttext>учёт</highlighttext>', responsibility: null },
  ...over,
})
export const jsonl = (...over: object[]) => over.map((each) => `${JSON.stringify(api(each))}\n`).join('')

export const HEADER =
  'title,company,location,salary,description,link,experience,employment_type,schedule,working_hours,work_format,published_date,skills'
export const csvRow = (over: Record<string, string> = {}) => {
  const values: Record<string, string> = {
    title: 'Аналитик',
    company: 'АО Банк',
    location: 'Нур-Султан (Астана)',
    salary: 'от 400 000 ₸ за месяц, на руки',
    description: 'Первая строка\n\nВторая, с "кавычками"',
    link: 'https://hh.kz/vacancy/119?query=x',
    experience: '3–6 лет',
    employment_type: 'Полная занятость\nВозможно временное оформление',
    schedule: 'График: 5/2',
    working_hours: 'Рабочие часы: 8',
    work_format: 'Формат работы: гибрид',
    published_date: '29 апреля 2025',
    skills: "['SQL', 'Python', 'sql']",
    ...over,
  }
  return HEADER.split(',')
    .map((name) => `"${(values[name] ?? '').replaceAll('"', '""')}"`)
    .join(',')
}
export const csv = (...rows: string[]) => [HEADER, ...rows, ''].join('\n')

export const feedRow = (over: object = {}) => ({
  id: 'f-1',
  name: 'Сварщик',
  employer: 'ООО Завод',
  salary: '64 600–80 800 ₽',
  city: 'Приморский край',
  address: 'Приморский край, г Спасск',
  experience: 'от 1 года',
  education: 'Не указано',
  schedule: 'Сменный график',
  description: 'Варить {сталь} [и "чугун"]',
  url: 'https://trudvsem.ru/x',
  publishedAt: '18 июня 2026',
  remote: false,
  active: true,
  ...over,
})
export const feed = (...over: object[]) => JSON.stringify(over.map(feedRow), null, 1)

/** Parameters of subsidised jobs (E13): what they are called, and in what they are counted. */
import { type Text, text } from '@/lib/core/text'

const kinds = {
  public_works: text('Қоғамдық жұмыстар', 'Общественные работы', 'Public works'),
  social_jobs: text('Әлеуметтік жұмыс орындары', 'Социальные рабочие места', 'Social jobs'),
  youth_practice: text('Жастар практикасы', 'Молодёжная практика', 'Youth practice'),
  first_job: text('Алғашқы жұмыс орны', 'Первое рабочее место', 'First job'),
  generation_contract: text('Ұрпақтар келісімшарты', 'Контракт поколений', 'Contract of generations'),
  silver_age: text('Күміс жас', 'Серебряный возраст', 'Silver age'),
} as const
type Kind = keyof typeof kinds

const of = (kind: Kind, what: Text): Text =>
  text(`${kinds[kind].kk}: ${what.kk}`, `${kinds[kind].ru}: ${what.ru}`, `${kinds[kind].en}: ${what.en}`)

const amount = text('айлық мөлшері, АЕК', 'размер в месяц, МРП', 'amount a month, MCI')
const months = text('ең ұзақ мерзімі', 'наибольший срок', 'longest term')
const from = text('жас шегі, бастап', 'возраст, от', 'age from')
const to = text('жас шегі, дейін', 'возраст, до', 'age up to')
const share = text('жалақының үлесі', 'доля зарплаты', 'share of the wage')
const year = (n: number) => text(`жалақының үлесі, ${n}-жыл`, `доля зарплаты, ${n}-й год`, `share of the wage, year ${n}`)

const common = <K extends Kind>(kind: K) =>
  ({
    [`srm.${kind}.amount`]: { name: of(kind, amount), unit: 'count' },
    [`srm.${kind}.months`]: { name: of(kind, months), unit: 'month' },
    [`srm.${kind}.age_from`]: { name: of(kind, from), unit: 'year' },
  }) as Record<`srm.${K}.amount`, { name: Text; unit: 'count' }> &
    Record<`srm.${K}.months`, { name: Text; unit: 'month' }> &
    Record<`srm.${K}.age_from`, { name: Text; unit: 'year' }>

export const subsidyParams = {
  ...common('public_works'),
  ...common('social_jobs'),
  'srm.social_jobs.percent': { name: of('social_jobs', share), unit: 'percent' },
  ...common('youth_practice'),
  'srm.youth_practice.age_to': { name: of('youth_practice', to), unit: 'year' },
  ...common('first_job'),
  'srm.first_job.age_to': { name: of('first_job', to), unit: 'year' },
  ...common('generation_contract'),
  'srm.generation_contract.age_to': { name: of('generation_contract', to), unit: 'year' },
  ...common('silver_age'),
  'srm.silver_age.percent': { name: of('silver_age', year(1)), unit: 'percent' },
  'srm.silver_age.percent_2': { name: of('silver_age', year(2)), unit: 'percent' },
  'srm.silver_age.percent_3': { name: of('silver_age', year(3)), unit: 'percent' },
} as const

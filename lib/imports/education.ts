import type { Vacancy } from '@/db/schema'

type Education = NonNullable<Vacancy['education']>

const levels = [
  [/послевуз|аспирант|докторант|жоғары оқу орнынан кейін|postgraduate|phd/u, 'postgraduate'],
  [/высш|бакалавр|магистр|специалитет|жоғары(?! оқу орнынан)|higher|bachelor|master/u, 'higher'],
  [/средн\p{L}* (?:профессион|специал|техн)|(?<!\p{L})спо(?!\p{L})|колледж|кәсіптік|техникалық|vocational/u, 'vocational'],
] as const satisfies readonly (readonly [RegExp, Education])[]

/** The education asked for, in the platform's steps; null when nothing is said, when it is not understood, or when several levels are named. */
export function readEducation(words: string | null): Education | null {
  const said = (words ?? '').normalize('NFKC').toLowerCase()
  const named = levels.flatMap(([shape, level]) => (shape.test(said) ? [level] : []))
  if (named.length > 0) return named.length === 1 ? (named[0] ?? null) : null
  if (/не предъявл|не треб|не имеет значения|любое|маңызды емес|талап етілмейді|not required/u.test(said)) return 'any'
  return /^(?:общее|среднее|полное среднее|основное|жалпы|орта|secondary)(?!\p{L})/u.test(said) ? 'secondary' : null
}

import 'server-only'
import type { Answers } from '@/db/schema/cases'
import { codeOf } from '@/lib/classifiers/pick'
import { occupationNames, placeName } from '@/lib/classifiers/queries'
import { type Text, text } from '@/lib/core/text'
import type { CodeNames } from './answer-words'
import type { Service } from './definition'
import { stepsFor } from './rules'

/**
 * What the entries of classifiers among the answers are called today, by code. An answer keeps the words in which it was given; whoever reads it has a language
 * of his own. A code that no classifier knows is left out: the answer's own words stand.
 */
export async function answerNames(service: Service, answers: Answers): Promise<CodeNames> {
  const codes = (as: 'district' | 'occupation') =>
    stepsFor(service, answers).flatMap(([id, step]) =>
      Object.entries(step.fields).flatMap(([name, field]) => (field.as === as && codeOf(String(answers[id]?.[name] ?? ''))) || []),
    )
  const [places, occupations] = await Promise.all([
    Promise.all(codes('district').map(async (code) => [code, await placeText(code)] as const)),
    occupationNames(codes('occupation')),
  ])
  const found = places.flatMap(([code, name]) => (name ? [[code, name] as const] : []))
  return new Map([...found, ...[...occupations].map(([code, { name }]) => [code, name] as const)])
}

async function placeText(code: string): Promise<Text | null> {
  const [kk, ru, en] = await Promise.all([placeName(code, 'kk'), placeName(code, 'ru'), placeName(code, 'en')])
  return kk && ru && en ? text(kk, ru, en) : null
}

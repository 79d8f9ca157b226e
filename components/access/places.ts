import 'server-only'
import { allCentres } from '@/lib/centres/queries'
import { regions } from '@/lib/classifiers/queries'
import type { Locale } from '@/lib/core/text'
import type { Places } from './rights'

/** Names of regions and centres in a language; what is not known says its code. */
export async function placesIn(locale: Locale): Promise<Places> {
  const [known, centres] = await Promise.all([regions(locale), allCentres()])
  const names = new Map(known.map(({ code, name }) => [code, name[locale]]))
  return { region: (code) => names.get(code) ?? code, centre: (id) => centres.get(id)?.name[locale] ?? id }
}

import 'server-only'
import type { Case } from '@/db/schema'
import { centreOf } from '@/lib/centres/queries'
import { Refusal } from '@/lib/core/refusal'
import { text } from '@/lib/core/text'
import type { Service } from './definition'

const noCentre = text(
  'Бұл ауданның мансап орталығы табылмады. Ауданды тексеріңіз',
  'Карьерный центр этого района не найден. Проверьте район',
  'No career centre serves this district. Check the district',
)

/** The centre of the district that was answered serves the case (JS5); an office case stays with the centre that took it in. */
export async function centreFor(service: Service, of: Case): Promise<{ regionCode: string; centreId: string } | undefined> {
  const district = service.district(of.answers)
  if (of.centreId || !district) return undefined
  const centre = await centreOf(district)
  if (!centre) throw new Refusal(noCentre)
  return { regionCode: centre.regionCode, centreId: centre.id }
}

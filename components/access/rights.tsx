import type { View } from '@/components/layout/shell'
import { roleNames } from '@/lib/centres/words'
import type { StaffRole } from '@/lib/core/policy'
import { say } from '@/lib/messages'

/** Names of regions and centres for a list of rights, read once. */
export type Places = { region: (code: string) => string; centre: (id: string) => string }

export const placeWords = (view: View, places: Places, { regionCode, centreId }: Pick<StaffRole, 'regionCode' | 'centreId'>): string =>
  centreId ? places.centre(centreId) : regionCode === '*' ? say(view.place.locale)('desk.users.country') : places.region(regionCode)

/** What somebody may do and where, a line each. */
export function Rights({ view, rights, places }: { view: View; rights: readonly StaffRole[]; places: Places }) {
  const { locale } = view.place
  if (rights.length === 0) return <span className="text-muted">{say(locale)('desk.users.noRights')}</span>
  return (
    <ul className="grid gap-1">
      {rights.map((right) => (
        <li key={`${right.role} ${right.regionCode} ${right.centreId}`}>
          <span className="block">{roleNames[right.role][locale]}</span>
          <span className="block text-xs text-muted">{placeWords(view, places, right)}</span>
        </li>
      ))}
    </ul>
  )
}

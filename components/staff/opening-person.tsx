import type { openingPurposes } from '@/db/lists'
import { purposeNames } from '@/lib/cards/words'
import { roleNames } from '@/lib/centres/words'
import type { Locale } from '@/lib/core/text'

/** Who opened a file: name, and as what. */
export function Opener({ locale, name, role }: { locale: Locale; name: string; role: string }) {
  return (
    <span>
      <b>{name}</b>
      <span className="block text-xs text-muted">{roleNames[role as keyof typeof roleNames]?.[locale] ?? role}</span>
    </span>
  )
}

/** What for, with the number of the case when one was given. */
export function Purpose({ locale, purpose, about }: { locale: Locale; purpose: (typeof openingPurposes)[number]; about: string | null }) {
  return (
    <span>
      {purposeNames[purpose][locale]}
      {about && <span className="block text-xs text-muted tabular-nums">{about}</span>}
    </span>
  )
}

import type { CardHead } from '@/db/schema'

/** A person in a staff list: surname with initials, the visible end of the IIN; the link leads where the card is opened with a purpose. */
export const HeadCell = ({ head, href }: { head: CardHead; href: string }) => (
  <a className="link font-semibold" href={href}>
    <span className="whitespace-nowrap">{head.shortName}</span>{' '}
    <span className="whitespace-nowrap text-sm font-normal tabular-nums text-muted">{head.maskedIin}</span>
  </a>
)

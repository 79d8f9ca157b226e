import { linker, type View } from '@/components/layout/shell'
import { inLanguage } from '@/components/records/titles'
import { Card } from '@/components/ui/basics'
import type { offersOfCard } from '@/lib/mediation/queries'
import { countingNames } from '@/lib/mediation/words'
import { say } from '@/lib/messages'
import { OfferStateTag } from './reasons'

/** Earlier offers of a card, and how each counts towards deregistration (D1). */
export function OfferList({ view, offers }: { view: View; offers: Awaited<ReturnType<typeof offersOfCard>> }) {
  const { locale } = view.place
  const t = say(locale)
  const to = linker(view)
  return (
    <Card>
      <h2 className="mb-3 text-lg">{t('mediation.offers')}</h2>
      {offers.length === 0 && <p className="text-sm text-muted">{t('mediation.noOfferYet')}</p>}
      <ul className="grid gap-3 text-sm">
        {offers.map((offer) => (
          <li key={offer.id} className="grid gap-1">
            <span className="flex flex-wrap justify-between gap-2">
              <a className="link" href={to(`/mediation/offers/${offer.id}`)}>
                {inLanguage(locale, offer.vacancy.titleKk, offer.vacancy.titleRu).text}
              </a>
              <OfferStateTag state={offer.state} locale={locale} />
            </span>
            {offer.counting && offer.counting !== 'not_refused' && (
              <span className="text-xs text-muted">{countingNames[offer.counting][locale]}</span>
            )}
          </li>
        ))}
      </ul>
    </Card>
  )
}

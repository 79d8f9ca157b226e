import { linker, type View } from '@/components/layout/shell'
import { paySum, payTerms } from '@/components/records/pay'
import { inLanguage } from '@/components/records/titles'
import { Card, Monogram } from '@/components/ui/basics'
import { Icon } from '@/components/ui/icon'
import { say } from '@/lib/messages'
import type { CardRow } from '@/lib/vacancies/cards'
import { scheduleWords } from '@/lib/vacancies/terms'

/** The vacancy of a response in short. */
export function ResponseVacancy({ card, view, place, href }: { card: CardRow; view: View; place: string | null; href?: string }) {
  const { locale } = view.place
  const t = say(locale)
  const title = inLanguage(locale, card.titleKk, card.titleRu)
  const employer = inLanguage(locale, card.employerKk, card.employerRu).text
  const isRemote = card.remote && !place
  const where = place ?? (isRemote ? t('enbek.vacancy.remote') : card.address)
  // said once
  const schedule = isRemote && card.schedule === 'remote' ? null : card.schedule
  return (
    <Card as="aside">
      <h2 className="sr-only">{t('responses.one.vacancy')}</h2>
      <div className="flex gap-3">
        <Monogram name={employer} />
        <div className="min-w-0">
          <p className="text-lg leading-snug font-semibold" lang={title.lang}>
            <a className="hover:text-accent" href={href ?? linker(view)(`/vacancies/${card.id}`)}>
              {title.text}
            </a>
          </p>
          <p className="text-sm text-muted">{employer}</p>
        </div>
      </div>
      <p className="mt-4 font-bold">
        {paySum(card, locale)} <span className="text-xs font-normal text-muted">{payTerms(card, locale)}</span>
      </p>
      <p className="mt-1 flex flex-wrap items-center gap-x-4 gap-y-1 text-sm text-muted">
        {where && (
          <span className="flex items-center gap-1">
            <Icon name="pin" className="size-4" />
            {where}
          </span>
        )}
        {schedule && <span>{scheduleWords[schedule][locale]}</span>}
      </p>
    </Card>
  )
}

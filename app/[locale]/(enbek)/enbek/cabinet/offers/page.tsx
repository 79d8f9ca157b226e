import { EnbekNav } from '@/components/enbek/cabinet-nav'
import { getMemberView, Page } from '@/components/layout/page'
import { linker } from '@/components/layout/shell'
import { Due } from '@/components/mediation/due'
import { OfferStateTag } from '@/components/mediation/reasons'
import { inLanguage } from '@/components/records/titles'
import { Empty, Heading } from '@/components/ui/basics'
import { ButtonLink } from '@/components/ui/button'
import { myOffers } from '@/lib/mediation/queries'
import { say } from '@/lib/messages'

/** Work that the centre offers to a registered person; what waits for an answer stands first (O206-33.X1). */
export default async function Offers() {
  const view = await getMemberView()
  const { locale } = view.place
  const t = say(locale)
  const to = linker(view)
  const rows = await myOffers(view.user)
  const now = new Date()
  return (
    <Page view={view} title={t('mediation.mine.title')} nav={<EnbekNav view={view} />}>
      <Heading title={t('mediation.mine.title')} lead={t('mediation.mine.lead')} />
      {rows.length === 0 ? (
        <Empty title={t('mediation.mine.none')}>
          <p>{t('mediation.mine.noneText')}</p>
          <div className="mt-5">
            <ButtonLink href={to('/vacancies')} icon="search">
              {t('responses.mine.find')}
            </ButtonLink>
          </div>
        </Empty>
      ) : (
        <ul className="grid gap-3">
          {rows.map(({ id, state, data, dueAt }) => (
            <li key={id} className="relative rounded-lg border border-line bg-card p-4 hover:border-accent sm:p-5">
              <div className="flex flex-wrap items-start justify-between gap-x-4 gap-y-2">
                <h2 className="min-w-0 text-lg">
                  <a href={to(`/cabinet/offers/${id}`)} className="no-underline after:absolute after:inset-0 hover:text-accent">
                    {inLanguage(locale, data.vacancy.titleKk, data.vacancy.titleRu).text}
                  </a>
                </h2>
                <OfferStateTag state={state} locale={locale} />
              </div>
              <p className="mt-1 text-sm">{inLanguage(locale, data.vacancy.employerKk, data.vacancy.employerRu).text}</p>
              {dueAt && (
                <p className="mt-2 text-sm">
                  {t(state === 'made' ? 'mediation.mine.answerBy' : 'mediation.mine.goBy')} <Due at={dueAt} now={now} locale={locale} />
                </p>
              )}
            </li>
          ))}
        </ul>
      )}
    </Page>
  )
}

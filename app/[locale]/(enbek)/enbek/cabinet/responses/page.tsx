import { EnbekNav } from '@/components/enbek/cabinet-nav'
import { ResponseItem } from '@/components/enbek/response-item'
import { ResponsePager } from '@/components/enbek/response-pager'
import { ResponseTabs } from '@/components/enbek/response-tabs'
import { getMemberView, Page } from '@/components/layout/page'
import { linker } from '@/components/layout/shell'
import { inLanguage } from '@/components/records/titles'
import { Empty, Heading } from '@/components/ui/basics'
import { ButtonLink } from '@/components/ui/button'
import { say } from '@/lib/messages'
import { addressOf, readFilter } from '@/lib/responses/filter'
import { myResponses, termsToday } from '@/lib/responses/queries'
import { groups } from '@/lib/responses/rules'

const words = { mine: 'responses.mine.mineTurn', theirs: 'responses.mine.theirs', done: 'responses.mine.done' } as const

/** A person's responses and the proposals to him, by whose turn it is. */
export default async function Responses({ searchParams }: { searchParams: Promise<Record<string, string | string[]>> }) {
  const view = await getMemberView()
  const { locale } = view.place
  const t = say(locale)
  const to = linker(view)
  const filter = readFilter(await searchParams)
  const [{ items, next, counts }, terms] = await Promise.all([myResponses(view.user, filter), termsToday()])
  const all = counts.mine + counts.theirs + counts.done
  const at = (change: Parameters<typeof addressOf>[1]) => to('/cabinet/responses') + addressOf(filter, change)
  return (
    <Page view={view} title={t('responses.mine.title')} nav={<EnbekNav view={view} />}>
      <Heading title={t('responses.mine.title')} lead={t('responses.mine.lead')} />
      {all === 0 ? (
        <Empty title={t('responses.mine.none')}>
          <p>{t('responses.mine.noneText')}</p>
          <div className="mt-5">
            <ButtonLink href={to('/vacancies')} icon="search">
              {t('responses.mine.find')}
            </ButtonLink>
          </div>
        </Empty>
      ) : (
        <>
          <ResponseTabs
            label={t('responses.mine.title')}
            items={[
              { href: at({ group: undefined }), label: t('responses.mine.all'), count: all, current: !filter.group },
              ...groups.map((group) => ({
                href: at({ group }),
                label: t(words[group]),
                count: counts[group],
                current: filter.group === group,
                urgent: group === 'mine',
              })),
            ]}
          />
          {items.length === 0 ? (
            <Empty title={t('responses.mine.noneHere')} />
          ) : (
            <ul className="grid gap-3">
              {items.map((row) => (
                <ResponseItem
                  key={row.id}
                  row={row}
                  side="citizen"
                  href={to(`/cabinet/responses/${row.id}`)}
                  locale={locale}
                  terms={terms}
                  title={inLanguage(locale, row.titleKk, row.titleRu).text}
                  under={
                    <>
                      {inLanguage(locale, row.employerKk, row.employerRu).text}
                      {row.origin === 'employer' && <span className="text-muted"> · {t('responses.mine.proposal')}</span>}
                      {row.origin === 'centre' && <span className="text-muted"> · {t('mediation.fromCentre')}</span>}
                    </>
                  }
                />
              ))}
            </ul>
          )}
          <ResponsePager locale={locale} first={filter.after ? at({}) : null} next={next ? at({ after: next }) : null} />
        </>
      )}
    </Page>
  )
}

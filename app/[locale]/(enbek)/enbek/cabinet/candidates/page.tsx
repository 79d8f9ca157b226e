import { EnbekNav } from '@/components/enbek/cabinet-nav'
import { NoEmployer } from '@/components/enbek/no-employer'
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
import { desk, termsToday } from '@/lib/responses/queries'
import { groups } from '@/lib/responses/rules'
import { masked } from '@/lib/resumes/personal-data'
import { DeskFilter } from './filter'

const words = { mine: 'responses.desk.mineTurn', theirs: 'responses.desk.theirs', done: 'responses.desk.done' } as const

/** The employer's desk: candidates by vacancy, state and whose turn it is; what is pressing is marked (features 3.1-1, 3.1-2). */
export default async function Candidates({ searchParams }: { searchParams: Promise<Record<string, string | string[]>> }) {
  const view = await getMemberView()
  const { locale } = view.place
  const t = say(locale)
  const to = linker(view)
  const filter = readFilter(await searchParams)
  const [found, terms] = await Promise.all([desk(view.user, filter), termsToday()])
  const at = (change: Parameters<typeof addressOf>[1]) => to('/cabinet/candidates') + addressOf(filter, change)
  const frame = (children: React.ReactNode) => (
    <Page view={view} title={t('responses.desk.title')} nav={<EnbekNav view={view} />}>
      <Heading title={t('responses.desk.title')} lead={t('responses.desk.lead')} />
      {children}
    </Page>
  )
  if (!view.user.employerId) return frame(<NoEmployer view={view} />)
  if (!found) return frame(<Empty title={t('responses.desk.forbidden')}>{t('responses.desk.forbiddenText')}</Empty>)
  const { items, next, counts } = found
  if (found.vacancies.length === 0)
    return frame(
      <Empty title={t('responses.desk.none')}>
        <p>{t('responses.desk.noneText')}</p>
        <div className="mt-5">
          <ButtonLink href={to('/resumes')} icon="search">
            {t('responses.desk.resumes')}
          </ButtonLink>
        </div>
      </Empty>,
    )
  return frame(
    <>
      <ResponseTabs
        label={t('responses.desk.title')}
        items={[
          {
            href: at({ group: undefined, state: undefined }),
            label: t('responses.desk.all'),
            count: counts.mine + counts.theirs + counts.done,
            current: !filter.group && !filter.state,
          },
          ...groups.map((group) => ({
            href: at({ group, state: undefined }),
            label: t(words[group]),
            count: counts[group],
            current: filter.group === group,
            urgent: group === 'mine',
          })),
        ]}
      />
      <DeskFilter filter={filter} vacancies={found.vacancies} states={found.states} view={view} />
      {items.length === 0 ? (
        <Empty title={t('responses.desk.noneHere')} />
      ) : (
        <ul className="grid gap-3">
          {items.map((row) => (
            <ResponseItem
              key={row.id}
              row={row}
              side="employer"
              href={to(`/cabinet/candidates/${row.id}`)}
              locale={locale}
              terms={terms}
              title={row.lastName ? `${row.lastName} ${row.firstName}` : masked(row.resumeTitle ?? t('responses.desk.nameless'))}
              under={
                <>
                  {inLanguage(locale, row.titleKk, row.titleRu).text}
                  {row.origin === 'centre' && <span className="text-muted"> · {t('mediation.fromCentre')}</span>}
                  {row.resumeTitle && (
                    <span className="text-muted"> · {row.lastName ? row.resumeTitle : t('responses.desk.nameless')}</span>
                  )}
                </>
              }
            />
          ))}
        </ul>
      )}
      <ResponsePager locale={locale} first={filter.after ? at({}) : null} next={next ? at({ after: next }) : null} />
    </>,
  )
}

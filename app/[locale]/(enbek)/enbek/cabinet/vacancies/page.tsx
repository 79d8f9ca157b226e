import { EnbekNav } from '@/components/enbek/cabinet-nav'
import { NoEmployer } from '@/components/enbek/no-employer'
import { VacancyStateTag } from '@/components/enbek/vacancy-state'
import { getMemberView, Page } from '@/components/layout/page'
import { linker } from '@/components/layout/shell'
import { inLanguage } from '@/components/records/titles'
import { Empty, Heading } from '@/components/ui/basics'
import { ButtonLink } from '@/components/ui/button'
import { Table } from '@/components/ui/table'
import { vacancyStates } from '@/db/lists'
import { placeNames } from '@/lib/classifiers/queries'
import { shortDay } from '@/lib/core/format'
import { say } from '@/lib/messages'
import { ownVacancies } from '@/lib/vacancies/queries'
import { stateWords } from '@/lib/vacancies/terms'

type Search = Promise<{ state?: string; before?: string }>

/** The employer's vacancies, by state. */
export default async function Vacancies({ searchParams }: { searchParams: Search }) {
  const view = await getMemberView()
  const { locale } = view.place
  const t = say(locale)
  const to = linker(view)
  const asked = await searchParams
  const state = vacancyStates.find((name) => name === asked.state)
  const before = /^\d{1,15}$/.test(asked.before ?? '') ? Number(asked.before) : undefined
  const { rows, counts } = await ownVacancies(view.user, state, before)
  const named = await placeNames()
  const shown = rows.slice(0, 30)
  const at = (query: string) => `${to('/cabinet/vacancies')}${query}`
  return (
    <Page view={view} title={t('enbek.desk.title')} nav={<EnbekNav view={view} />}>
      <Heading title={t('enbek.desk.title')}>
        {view.user.employerId && (
          <ButtonLink href={to('/cabinet/vacancies/new')} icon="plus">
            {t('enbek.desk.create')}
          </ButtonLink>
        )}
      </Heading>
      {!view.user.employerId ? (
        <NoEmployer view={view} />
      ) : counts.size === 0 ? (
        <Empty title={t('enbek.desk.none')}>{t('enbek.desk.noneText')}</Empty>
      ) : (
        <>
          <nav aria-label={t('enbek.desk.columns.state')} className="mb-4 flex flex-wrap gap-2 text-sm">
            {[undefined, ...vacancyStates.filter((name) => counts.has(name))].map((name) => (
              <a
                key={name ?? 'all'}
                href={at(name ? `?state=${name}` : '')}
                aria-current={state === name ? 'true' : undefined}
                className="inline-flex min-h-9 items-center rounded-full border border-line bg-card px-3 no-underline hover:border-accent aria-[current]:bg-accent aria-[current]:text-on-accent"
              >
                {name ? `${stateWords[name][locale]} · ${counts.get(name)}` : t('enbek.desk.all')}
              </a>
            ))}
          </nav>
          <Table
            caption={t('enbek.desk.title')}
            head={[
              t('enbek.desk.columns.title'),
              t('enbek.desk.columns.place'),
              t('enbek.desk.columns.state'),
              t('enbek.desk.columns.until'),
            ]}
            rows={shown.map((row) => ({
              key: String(row.id),
              cells: [
                <a key="title" className="font-semibold hover:text-accent" href={to(`/cabinet/vacancies/${row.id}`)}>
                  {inLanguage(locale, row.titleKk, row.titleRu).text}
                </a>,
                row.placeCode ? (named.get(row.placeCode)?.name[locale] ?? row.placeCode) : row.remote ? t('enbek.vacancy.remote') : '—',
                <VacancyStateTag key="state" state={row.state} locale={locale} />,
                row.validUntil ? shortDay(locale, row.validUntil) : '—',
              ],
            }))}
          />
          {rows.length > 30 && (
            <p className="mt-4">
              <a className="link" href={at(`?${state ? `state=${state}&` : ''}before=${shown.at(-1)!.id}`)}>
                {t('enbek.desk.older')}
              </a>
            </p>
          )}
        </>
      )}
    </Page>
  )
}

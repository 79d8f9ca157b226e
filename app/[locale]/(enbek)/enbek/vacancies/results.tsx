import { type PlaceOf, VacancyCard } from '@/components/enbek/vacancy-card'
import { linker, type View } from '@/components/layout/shell'
import { Alert, Empty } from '@/components/ui/basics'
import { ButtonLink } from '@/components/ui/button'
import { Icon } from '@/components/ui/icon'
import { number } from '@/lib/core/format'
import { say } from '@/lib/messages'
import type { Condition, SearchAnswer } from '@/lib/search'
import { activeFilters, addressOf, type Criteria, wordsOnly } from '@/lib/search/criteria'
import { window } from '@/lib/search/search'
import type { CardRow } from '@/lib/vacancies/cards'

/** The words of a filter value for chips and for "what to loosen". */
export type NameOf = (name: Condition, value: string) => string

type Props = {
  view: View
  criteria: Criteria
  answer: SearchAnswer
  cards: readonly CardRow[]
  placeOf: PlaceOf
  nameOf: NameOf
  total: number | null
}

export function Results({ view, criteria, answer, cards, placeOf, nameOf, total }: Props) {
  const { locale } = view.place
  const t = say(locale)
  const at = (next: Partial<Criteria>) => linker(view)('/vacancies') + addressOf(criteria, next)
  const filters = activeFilters(criteria)
  const heading =
    total !== null
      ? t('enbek.search.found', { count: total })
      : answer.capped
        ? t('enbek.search.foundMany', { count: number(locale, answer.total) })
        : t('enbek.search.found', { count: answer.total })
  return (
    <section aria-labelledby="found" className="min-w-0">
      <div className="mb-4 flex flex-wrap items-center gap-2">
        <h2 id="found" className="mr-auto text-lg">
          {heading}
        </h2>
        {filters.map(({ name, value, without }) => (
          <a
            key={`${name} ${value}`}
            href={linker(view)('/vacancies') + addressOf(without)}
            aria-label={t('enbek.search.remove', { filter: nameOf(name, value) })}
            className="inline-flex min-h-9 items-center gap-1 rounded-full bg-accent-soft px-3 text-sm text-accent-strong no-underline hover:line-through"
          >
            {nameOf(name, value)}
            <Icon name="cross" className="size-4" />
          </a>
        ))}
        {filters.length > 1 && (
          <a className="link text-sm" href={linker(view)('/vacancies') + addressOf(wordsOnly(criteria))}>
            {t('enbek.search.reset')}
          </a>
        )}
      </div>
      {answer.corrected && (
        <p className="mb-4 rounded-md bg-warn-soft px-4 py-3 text-sm">
          {t('enbek.search.corrected', { words: answer.corrected })}{' '}
          <a className="link" href={at({ exact: '1' })}>
            {t('enbek.search.asTyped', { words: criteria.q })}
          </a>
        </p>
      )}
      {answer.slow && (
        <div className="mb-4">
          <Alert tone="warn" title={t('enbek.search.slow')} />
        </div>
      )}
      {cards.length > 0 ? (
        <ol className="grid gap-3">
          {cards.map((row) => (
            <VacancyCard key={row.id} row={row} view={view} placeOf={placeOf} />
          ))}
        </ol>
      ) : (
        !answer.slow && <Nothing view={view} answer={answer} nameOf={nameOf} />
      )}
      <p className="mt-6 text-sm">
        <a className="link" href={`${linker(view)('/feed')}${criteria.region ? `?region=${criteria.region}` : ''}`}>
          {t('enbek.search.feed')}
        </a>
      </p>
      <nav className="mt-3 flex flex-wrap justify-between gap-3">
        {criteria.after ? (
          <ButtonLink href={at({})} look="secondary" icon="back">
            {t('enbek.search.firstPage')}
          </ButtonLink>
        ) : (
          <span />
        )}
        {answer.next && (
          <ButtonLink href={at({ after: answer.next, exact: criteria.exact })} look="secondary" rel="next">
            {t('enbek.search.nextPage')}
            <Icon name="arrow" />
          </ButtonLink>
        )}
      </nav>
    </section>
  )
}

/** Nothing found: what to take away, and how much there would be. */
function Nothing({ view, answer, nameOf }: { view: View; answer: SearchAnswer; nameOf: NameOf }) {
  const { locale } = view.place
  const t = say(locale)
  return (
    <Empty title={t('enbek.search.nothing')}>
      {answer.loosen.length === 0 && (
        <a className="link" href={linker(view)('/vacancies')}>
          {t('enbek.home.all')}
        </a>
      )}
      {answer.loosen.length > 0 && (
        <>
          <p>{t('enbek.search.loosen')}</p>
          <ul className="mt-3 grid justify-center gap-2">
            {answer.loosen.map((way) => (
              <li key={`${way.name} ${way.value}`}>
                <a className="link" href={linker(view)('/vacancies') + addressOf(way.without)}>
                  {way.name === 'all' ? t('enbek.search.reset') : t('enbek.search.without', { filter: nameOf(way.name, way.value) })}
                </a>{' '}
                — {way.hits > window ? t('enbek.search.more', { count: number(locale, window) }) : number(locale, way.hits)}
              </li>
            ))}
          </ul>
        </>
      )}
    </Empty>
  )
}

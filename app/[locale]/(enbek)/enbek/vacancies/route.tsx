import { document, serve } from '@/components/layout/document'
import { getView } from '@/components/layout/page'
import { linker } from '@/components/layout/shell'
import { districts, occupationNames, placeName, placeNames, regions } from '@/lib/classifiers/queries'
import { money } from '@/lib/core/format'
import { say } from '@/lib/messages'
import { searchVacancies } from '@/lib/search'
import { addressOf, readCriteria } from '@/lib/search/criteria'
import { cardsOf, openFigures } from '@/lib/vacancies/cards'
import { publicEmployer } from '@/lib/vacancies/queries'
import { employmentWords, experienceWords, scheduleWords } from '@/lib/vacancies/terms'
import { audienceName, Filters } from './filters'
import { type NameOf, Results } from './results'

/** The public search. Every state is an address; nothing here needs an account or JavaScript. */
export const GET = serve(async (request: Request) => {
  const view = await getView()
  const { locale } = view.place
  const t = say(locale)
  const criteria = readCriteria(new URL(request.url).searchParams)
  const plain = addressOf(criteria) === ''
  const [answer, regionList, districtList, occupation, employer, figures] = await Promise.all([
    searchVacancies(criteria, new Date()),
    regions(locale),
    criteria.region ? districts(criteria.region, locale) : [],
    occupationNames(criteria.occupation ? [criteria.occupation] : []),
    criteria.employer ? publicEmployer(criteria.employer) : undefined,
    plain ? openFigures() : undefined,
  ])
  const cards = await cardsOf(answer.ids)
  const named = await placeNames()
  const far = new Map<string, string>()
  for (const { placeCode } of cards) if (placeCode && !named.has(placeCode)) far.set(placeCode, (await placeName(placeCode, locale)) ?? '')
  const placeOf = (code: string | null) => {
    if (!code) return null
    const full = code.padEnd(9, '0')
    const own = named.get(full)?.name[locale] ?? far.get(full) ?? null
    const region = named.get(`${full.slice(0, 2)}0000000`)?.name[locale]
    return own && region && own !== region && !far.has(full) ? `${own}, ${region}` : (own ?? region ?? null)
  }
  const nameOf: NameOf = (name, value) => {
    switch (name) {
      case 'region':
      case 'place':
        return named.get(value.padEnd(9, '0'))?.name[locale] ?? value
      case 'occupation':
        return occupation.get(value)?.name[locale] ?? value
      case 'employer':
        return (locale === 'kk' ? employer?.nameKk : employer?.nameRu) ?? value
      case 'pay':
        return t('enbek.vacancy.from', { sum: money(locale, Number(value)) })
      case 'paid':
        return t('enbek.search.payStated')
      case 'subsidised':
        return t(value === '1' ? 'enbek.search.onlySubsidised' : 'enbek.search.withoutSubsidised')
      case 'days':
        return t('enbek.search.days', { count: Number(value) })
      case 'schedule':
        return scheduleWords[value as keyof typeof scheduleWords][locale]
      case 'employment':
        return employmentWords[value as keyof typeof employmentWords][locale]
      case 'experience':
        return experienceWords[value as keyof typeof experienceWords][locale]
      case 'for':
        return audienceName(value)[locale]
      default:
        return value
    }
  }
  const subject = [
    criteria.q,
    criteria.occupation && nameOf('occupation', criteria.occupation),
    criteria.region && nameOf('region', criteria.region),
  ]
    .filter(Boolean)
    .join(', ')
  const title = subject ? t('enbek.search.titleFor', { words: subject }) : t('enbek.search.title')
  return document(
    view,
    {
      title,
      description: t('enbek.home.lead'),
      query: addressOf({ ...criteria, sort: undefined }),
      hidden: Boolean(criteria.after),
      feed: `${linker(view)('/feed')}${criteria.region ? `?region=${criteria.region}` : ''}`,
    },
    <>
      <h1 className="sr-only">{title}</h1>
      <div className="grid items-start gap-x-8 gap-y-6 lg:grid-cols-[17rem_1fr]">
        <Filters
          view={view}
          criteria={criteria}
          facets={figures?.facets ?? answer.facets}
          capped={answer.capped && !figures}
          regions={regionList}
          districts={districtList}
        />
        <Results
          view={view}
          criteria={criteria}
          answer={answer}
          cards={cards}
          placeOf={placeOf}
          nameOf={nameOf}
          total={figures?.total ?? null}
        />
      </div>
    </>,
  )
})

import { RegionMap } from '@/components/enbek/region-map'
import { VacancyCard } from '@/components/enbek/vacancy-card'
import { document, serve } from '@/components/layout/document'
import { getView } from '@/components/layout/page'
import { linker, type View } from '@/components/layout/shell'
import { ButtonLink, buttonClass } from '@/components/ui/button'
import { Icon, type IconName } from '@/components/ui/icon'
import { occupationNames, placeNames } from '@/lib/classifiers/queries'
import { dayOf } from '@/lib/core/calendar'
import { number } from '@/lib/core/format'
import { readLaw } from '@/lib/core/law'
import { say } from '@/lib/messages'
import { newest, openFigures } from '@/lib/vacancies/cards'

/** The front door: search at once, by region, by occupation; what the platform promises both sides. */
export const GET = serve(async () => {
  const view = await getView()
  const { locale } = view.place
  const t = say(locale)
  const [figures, fresh, named, law] = await Promise.all([openFigures(), newest(6), placeNames(), readLaw()])
  const frequent = figures.occupations.slice(0, 12)
  const names = await occupationNames(frequent.map(({ code }) => code))
  return document(
    view,
    { title: t('enbek.home.title'), description: t('enbek.home.lead'), bare: true, feed: linker(view)('/feed') },
    <>
      <Hero view={view} total={figures.total} />
      <div className="wrap grid gap-14 py-12">
        <Ways view={view} />
        <section aria-labelledby="regions">
          <h2 id="regions" className="mb-4 text-xl">
            {t('enbek.home.byRegion')}
          </h2>
          <RegionMap view={view} counts={figures.facets.region} label={t('enbek.home.byRegion')} />
        </section>
        <section aria-labelledby="occupations">
          <h2 id="occupations" className="mb-4 text-xl">
            {t('enbek.home.byOccupation')}
          </h2>
          <ul className="grid gap-x-8 sm:grid-cols-2 lg:grid-cols-3">
            {frequent.map(({ code, count }) => (
              <li key={code}>
                <a
                  href={`${linker(view)('/vacancies')}?occupation=${code}`}
                  className="flex min-h-12 items-center justify-between gap-3 border-b border-line no-underline hover:text-accent"
                >
                  <span>{names.get(code)?.name[locale] ?? code}</span>
                  <span className="text-sm text-muted">{number(locale, count)}</span>
                </a>
              </li>
            ))}
          </ul>
        </section>
        <section aria-labelledby="fresh">
          <div className="mb-4 flex items-baseline justify-between gap-4">
            <h2 id="fresh" className="text-xl">
              {t('enbek.home.fresh')}
            </h2>
            <a className="link text-sm" href={linker(view)('/vacancies')}>
              {t('enbek.home.all')}
            </a>
          </div>
          <ul className="grid gap-3 lg:grid-cols-2">
            {fresh.map((row) => (
              <VacancyCard
                key={row.id}
                row={row}
                view={view}
                placeOf={(code) => (code ? (named.get(code.padEnd(9, '0'))?.name[locale] ?? null) : null)}
              />
            ))}
          </ul>
        </section>
        <Doors view={view} answerWithin={law.value('response.answer_within', dayOf(new Date()))} />
      </div>
    </>,
  )
})

function Hero({ view, total }: { view: View; total: number }) {
  const t = say(view.place.locale)
  return (
    <section className="relative overflow-hidden bg-band text-on-band">
      <Steppe />
      <div className="wrap relative py-12 sm:py-20">
        <h1 className="max-w-3xl text-3xl">{t('enbek.home.title')}</h1>
        <p className="mt-4 max-w-xl text-lg">{t('enbek.home.lead')}</p>
        <form
          method="get"
          action={linker(view)('/vacancies')}
          className="mt-8 flex max-w-3xl flex-col gap-2 rounded-lg bg-card p-2 shadow-lift sm:flex-row"
        >
          <label className="flex flex-1 items-center gap-3 px-3 text-ink">
            <Icon name="search" className="size-6 text-muted" />
            <span className="sr-only">{t('enbek.search.words')}</span>
            <input
              name="q"
              type="search"
              maxLength={120}
              autoComplete="off"
              placeholder={t('enbek.search.words')}
              className="min-h-13 w-full bg-transparent placeholder:text-muted"
            />
          </label>
          <button type="submit" className={`${buttonClass('sun')} min-h-13 px-8 text-lg`}>
            {t('enbek.search.find')}
          </button>
        </form>
        <p className="mt-4 text-sm">{t('enbek.home.open', { count: total })}</p>
      </div>
    </section>
  )
}

/** What people come for beside vacancies. */
function Ways({ view }: { view: View }) {
  const t = say(view.place.locale)
  const to = linker(view)
  const ways: readonly [path: string, icon: IconName, title: string, lead: string][] = [
    ['/services', 'doc', t('services.title'), t('services.lead')],
    ['/centres', 'pin', t('centres.title'), t('centres.lead')],
    ['/documents', 'shield', t('documents.title'), t('documents.lead')],
  ]
  return (
    <ul className="grid gap-3 md:grid-cols-3">
      {ways.map(([path, icon, title, lead]) => (
        <li key={path} className="relative flex gap-4 rounded-lg border border-line bg-card p-5 hover:border-accent">
          <Icon name={icon} className="mt-0.5 size-6 shrink-0 text-accent" />
          <div>
            <h2 className="text-base">
              <a href={to(path)} className="no-underline after:absolute after:inset-0 hover:text-accent">
                {title}
              </a>
            </h2>
            <p className="mt-1 text-sm text-muted">{lead}</p>
          </div>
        </li>
      ))}
    </ul>
  )
}

/** Hills and a sun: the only decoration, drawn by us. */
function Steppe() {
  return (
    <svg viewBox="0 0 1200 400" preserveAspectRatio="xMaxYMax slice" className="absolute inset-0 size-full opacity-90" aria-hidden="true">
      <circle cx="985" cy="215" r="92" className="hidden fill-sun sm:block" />
      <path d="M0 345c190-75 320-45 470-22s270 20 420-38 220-50 310-22v137H0Z" className="fill-band-deep" opacity=".55" />
      <path d="M0 375c230-48 390-12 580-10s380-62 620-32v67H0Z" className="fill-band-deep" />
    </svg>
  )
}

function Doors({ view, answerWithin }: { view: View; answerWithin: number }) {
  const t = say(view.place.locale)
  const to = linker(view)
  const promises: readonly [IconName, string][] = [
    ['lock', t('enbek.home.rights')],
    ['shield', t('enbek.home.rights2')],
    ['clock', t('enbek.home.rights3', { days: String(answerWithin) })],
  ]
  return (
    <div className="grid gap-6 lg:grid-cols-2">
      <section className="rounded-lg border border-line bg-card p-6 sm:p-8">
        <h2 className="text-xl">{t('enbek.home.seekerTitle')}</h2>
        <p className="mt-2 mb-5 text-muted">{t('enbek.home.seekerText')}</p>
        <ButtonLink href={to('/cabinet/resumes')} icon="doc">
          {t('enbek.home.seekerAction')}
        </ButtonLink>
      </section>
      <section className="rounded-lg border border-line bg-card p-6 sm:p-8">
        <h2 className="text-xl">{t('enbek.home.employerTitle')}</h2>
        <p className="mt-2 mb-5 text-muted">{t('enbek.home.employerText')}</p>
        <ButtonLink href={to('/cabinet/vacancies')} icon="building">
          {t('enbek.home.employerAction')}
        </ButtonLink>
      </section>
      <section className="lg:col-span-2">
        <h2 className="mb-4 text-xl">{t('enbek.home.rightsTitle')}</h2>
        <ul className="grid gap-5 sm:grid-cols-3">
          {promises.map(([icon, words]) => (
            <li key={icon} className="flex gap-3">
              <Icon name={icon} className="size-6 text-accent" />
              <p className="text-sm">{words}</p>
            </li>
          ))}
        </ul>
      </section>
    </div>
  )
}

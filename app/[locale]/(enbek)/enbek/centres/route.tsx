import { HowToRegister } from '@/components/enbek/centre-contacts'
import { RegionMap } from '@/components/enbek/region-map'
import { document, serve } from '@/components/layout/document'
import { getView } from '@/components/layout/page'
import { linker, type View } from '@/components/layout/shell'
import { Empty, Heading } from '@/components/ui/basics'
import { buttonClass } from '@/components/ui/button'
import { allCentres, type CentreBrief } from '@/lib/centres/queries'
import { foundCentres } from '@/lib/centres/rules'
import { say } from '@/lib/messages'

/** Where to go for help with employment: by region on the map, by district in words (O206-10.L1). */
export const GET = serve(async (request: Request) => {
  const view = await getView()
  const t = say(view.place.locale)
  const q = (new URL(request.url).searchParams.get('q') ?? '').trim().slice(0, 60)
  const all = await allCentres()
  const career = [...all.values()].filter(({ kind }) => kind === 'career')
  const counts = new Map<string, number>()
  for (const { regionCode } of career) counts.set(regionCode, (counts.get(regionCode) ?? 0) + 1)
  return document(
    view,
    { title: t('centres.title'), description: t('centres.lead'), hidden: q !== '' },
    <>
      <Heading title={t('centres.title')} lead={t('centres.lead')} />
      <form method="get" action={linker(view)('/centres')} className="mb-8 flex max-w-2xl flex-wrap items-end gap-3">
        <label className="grid min-w-60 flex-1 gap-1">
          <span className="font-semibold">{t('centres.search')}</span>
          <input name="q" type="search" defaultValue={q} maxLength={60} autoComplete="off" className="field" />
        </label>
        <button type="submit" className={buttonClass('sun')}>
          {t('centres.find')}
        </button>
      </form>
      {q !== '' && <Found view={view} found={foundCentres(career, q)} all={all} />}
      <section aria-labelledby="map" className="mb-10">
        <h2 id="map" className="text-xl">
          {t('centres.map')}
        </h2>
        <p className="mt-1 mb-4 text-sm text-muted">{t('centres.mapHint')}</p>
        <RegionMap view={view} counts={counts} label={t('centres.map')} path={(code) => `/centres/${code}`} />
      </section>
      <HowToRegister view={view} />
    </>,
  )
})

/** Districts of one name lie in several regions, so the centre above says which one it is. */
function Found({ view, found, all }: { view: View; found: readonly CentreBrief[]; all: ReadonlyMap<string, CentreBrief> }) {
  const { locale } = view.place
  const t = say(locale)
  const to = linker(view)
  return (
    <section className="mb-10" aria-labelledby="found">
      <h2 id="found" className="mb-4 text-xl">
        {t('centres.found', { count: found.length })}
      </h2>
      {found.length === 0 ? (
        <Empty title={t('centres.none')}>{t('centres.noneHint')}</Empty>
      ) : (
        <ul className="grid gap-x-8 sm:grid-cols-2">
          {found.map((centre) => (
            <li key={centre.id}>
              <a
                href={to(`/centres/${centre.regionCode}/${centre.id}`)}
                className="grid min-h-14 content-center border-b border-line py-2 no-underline hover:text-accent"
              >
                <span className="font-semibold">{centre.name[locale]}</span>
                <span className="text-sm text-muted">{all.get(centre.parentId ?? '')?.place[locale]}</span>
              </a>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}

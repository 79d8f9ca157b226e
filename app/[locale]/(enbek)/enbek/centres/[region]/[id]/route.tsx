import { CentreContacts, HowToRegister } from '@/components/enbek/centre-contacts'
import { document, serve } from '@/components/layout/document'
import { NotFound } from '@/components/layout/not-found'
import { getView } from '@/components/layout/page'
import { linker, type View } from '@/components/layout/shell'
import { Heading } from '@/components/ui/basics'
import { Icon } from '@/components/ui/icon'
import { allCentres, type CentreBrief, centreById } from '@/lib/centres/queries'
import { say } from '@/lib/messages'

/** One centre: all of its contacts, its hours, whom it serves, how to be registered (O206-10.L1). */
export const GET = serve(async (_request: Request, { params }: { params: Promise<{ region: string; id: string }> }) => {
  const [view, { region, id }, all] = await Promise.all([getView(), params, allCentres()])
  const { locale } = view.place
  const t = say(locale)
  const to = linker(view)
  const centre = all.get(id)?.regionCode === region ? await centreById(id) : undefined
  if (!centre) return document(view, { title: t('common.notFoundTitle'), hidden: true, status: 404 }, <NotFound view={view} />)
  const parent = all.get(centre.parentId ?? '')
  return document(
    view,
    { title: centre.name[locale], description: centre.address?.[locale] },
    <>
      <Heading
        above={
          <a className="link mb-3 inline-flex min-h-11 items-center gap-2 text-sm" href={to(`/centres/${region}`)}>
            <Icon name="back" />
            {parent?.name[locale] ?? t('centres.all')}
          </a>
        }
        title={centre.name[locale]}
        lead={parent?.place[locale]}
      />
      <div className="grid items-start gap-6 lg:grid-cols-2">
        <CentreContacts view={view} centre={centre} />
        <div className="grid gap-6">
          <Serves view={view} all={all} codes={centre.kind === 'lmc' ? null : centre.serves} region={region} />
          <HowToRegister view={view} />
        </div>
      </div>
    </>,
  )
})

/** `codes` null: every district of the region. */
function Serves({
  view,
  all,
  codes,
  region,
}: {
  view: View
  all: ReadonlyMap<string, CentreBrief>
  codes: readonly string[] | null
  region: string
}) {
  const { locale } = view.place
  const t = say(locale)
  const served = [...all.values()].filter(
    ({ districtCode, regionCode }) => districtCode && (codes ? codes.includes(districtCode) : regionCode === region),
  )
  if (served.length === 0) return null
  return (
    <section>
      <h2 className="mb-2 text-lg">{t('centres.serves')}</h2>
      <p>{served.map(({ place }) => place[locale]).join(', ')}</p>
    </section>
  )
}

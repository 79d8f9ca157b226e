import { CentreContacts, HowToRegister, mainPhone } from '@/components/enbek/centre-contacts'
import { document, serve } from '@/components/layout/document'
import { NotFound } from '@/components/layout/not-found'
import { getView } from '@/components/layout/page'
import { linker } from '@/components/layout/shell'
import { Heading } from '@/components/ui/basics'
import { Icon } from '@/components/ui/icon'
import { Table } from '@/components/ui/table'
import { contactsIn } from '@/lib/centres/queries'
import { say } from '@/lib/messages'

/** The centres of a region: the mobility centre with its contacts, then its branches. */
export const GET = serve(async (_request: Request, { params }: { params: Promise<{ region: string }> }) => {
  const [view, { region }] = await Promise.all([getView(), params])
  const { locale } = view.place
  const t = say(locale)
  const to = linker(view)
  const [main, ...branches] = /^\d{2}$/.test(region) ? await contactsIn(region, locale) : []
  if (!main) return document(view, { title: t('common.notFoundTitle'), hidden: true, status: 404 }, <NotFound view={view} />)
  return document(
    view,
    { title: main.name[locale], description: t('centres.lead') },
    <>
      <Heading
        above={
          <a className="link mb-3 inline-flex min-h-11 items-center gap-2 text-sm" href={to('/centres')}>
            <Icon name="back" />
            {t('centres.all')}
          </a>
        }
        title={main.name[locale]}
      />
      <div className="mb-10 grid items-start gap-6 lg:grid-cols-2">
        <CentreContacts view={view} centre={main} />
        <HowToRegister view={view} />
      </div>
      <h2 className="mb-4 text-xl">{t('centres.branches')}</h2>
      <Table
        stack
        caption={t('centres.branches')}
        head={[t('centres.staff.name'), t('centres.address'), t('centres.phonesShort')]}
        rows={branches.map((centre) => ({
          key: centre.id,
          cells: [
            <a key="name" className="link inline-flex min-h-11 items-center font-semibold" href={to(`/centres/${region}/${centre.id}`)}>
              {centre.name[locale]}
            </a>,
            centre.address?.[locale],
            mainPhone(centre),
          ],
        }))}
      />
    </>,
  )
})

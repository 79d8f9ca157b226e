import { document, serve } from '@/components/layout/document'
import { getView } from '@/components/layout/page'
import { linker } from '@/components/layout/shell'
import { Card, Heading } from '@/components/ui/basics'
import { ButtonLink } from '@/components/ui/button'
import { say } from '@/lib/messages'
import { centreServices } from '@/lib/services/catalogue'

/** The state services of this portal, in plain language. */
export const GET = serve(async () => {
  const view = await getView()
  const { locale, portal } = view.place
  const t = say(locale)
  const to = linker(view)
  const services = centreServices.filter((service) => service.portal === portal)
  return document(
    view,
    { title: t('services.title'), description: t('services.lead') },
    <>
      <Heading title={t('services.title')} lead={t('services.lead')} />
      <ul className="grid gap-4 md:grid-cols-2">
        {services.map((service) => (
          <li key={service.id}>
            <Card className="grid h-full content-between gap-4">
              <div>
                <h2 className="text-lg">{service.title[locale]}</h2>
                <p className="mt-2 text-muted">{service.summary[locale]}</p>
              </div>
              <div>
                <ButtonLink href={to(`/services/${service.id}`)} look="secondary" icon="arrow">
                  {t('services.open')}
                  <span className="sr-only">: {service.title[locale]}</span>
                </ButtonLink>
              </div>
            </Card>
          </li>
        ))}
      </ul>
    </>,
  )
})

import { getView, Page } from '@/components/layout/page'
import { linker } from '@/components/layout/shell'
import { Apply } from '@/components/services/apply'
import { Process } from '@/components/services/process'
import { Card, Heading } from '@/components/ui/basics'
import { ButtonLink } from '@/components/ui/button'
import { Icon } from '@/components/ui/icon'
import { dayOf } from '@/lib/core/calendar'
import { clauseWords, lengthWords } from '@/lib/core/clock-words'
import { readLaw } from '@/lib/core/law'
import type { Text } from '@/lib/core/text'
import { say } from '@/lib/messages'
import { serviceAt } from '@/lib/services/queries'

/** A state service in plain language: who, what is needed, how long, why it may be refused, and its way as lanes (GJS-11, GJS-12). */
export default async function ServicePage({ params }: { params: Promise<{ service: string }> }) {
  const [{ service: id }, view] = await Promise.all([params, getView()])
  const service = serviceAt(id)
  const { locale } = view.place
  const t = say(locale)
  const to = linker(view)
  const today = dayOf(new Date())
  const law = await readLaw()
  const norms = Object.fromEntries(
    Object.values(service.states).flatMap(({ act }) => (act ? [[act.norm, law.value(act.norm, today)] as const] : [])),
  )
  const refusing = Object.values(service.moves).flatMap(({ decides, grounds }) => (decides === 'no' ? (grounds ?? []) : []))
  return (
    <Page view={view} title={service.title[locale]}>
      <Heading
        title={service.title[locale]}
        lead={service.summary[locale]}
        above={
          <a className="link mb-3 inline-flex min-h-11 items-center gap-2 text-sm" href={to('/services')}>
            <Icon name="back" className="size-4" />
            {t('services.title')}
          </a>
        }
      />
      <div className="mb-8 flex flex-wrap items-start gap-3">
        <Apply view={view} service={service} />
        <ButtonLink look="secondary" href={to(`/services/${id}/check`)}>
          {t('services.page.check')}
        </ButtonLink>
      </div>
      <div className="grid gap-6 md:grid-cols-2">
        <Points title={t('services.page.who')} items={service.who.map((text) => text[locale])} />
        <Points title={t('services.page.need')} items={service.need.map((text) => text[locale])} />
        <Card>
          <h2 className="mb-3 text-lg">{t('services.page.term')}</h2>
          <ul className="grid gap-2">
            {Object.entries(service.terms).map(([name, term]) => (
              <li key={name}>
                {t('services.page.termLine', {
                  term: lengthWords(law.value(term.param, today), law.term(term.param, today).unit)[locale],
                  clause: clauseWords(term.clause)[locale],
                })}
              </li>
            ))}
            <li>{t('services.page.free')}</li>
          </ul>
          <p className="mt-3 text-sm text-muted">
            {t('services.page.office')}{' '}
            <a className="link" href={to('/centres')}>
              {t('services.page.centres')}
            </a>
          </p>
        </Card>
        <Points
          title={t('services.page.why')}
          items={[...new Set(refusing)].flatMap((ground) => service.grounds[ground]?.text[locale] ?? [])}
        />
      </div>
      <section className="mt-10" aria-labelledby="process">
        <h2 id="process" className="text-xl">
          {t('services.page.process')}
        </h2>
        <p className="mt-1 mb-4 text-sm text-muted">{t('services.page.processLead')}</p>
        <Process service={service} norms={norms} locale={locale} />
      </section>
      <p className="mt-6 text-sm text-muted">
        {t('services.page.law')}: {service.law.map(({ text }: { text: Text }) => text[locale]).join('; ')}
      </p>
    </Page>
  )
}

function Points({ title, items }: { title: string; items: readonly string[] }) {
  return (
    <Card>
      <h2 className="mb-3 text-lg">{title}</h2>
      <ul className="grid list-disc gap-2 pl-5 marker:text-accent">
        {items.map((item) => (
          <li key={item}>{item}</li>
        ))}
      </ul>
    </Card>
  )
}

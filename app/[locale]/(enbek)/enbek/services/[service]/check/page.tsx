import { getView, Page } from '@/components/layout/page'
import { Apply } from '@/components/services/apply'
import { Question } from '@/components/services/question'
import { Verdicts } from '@/components/services/verdicts'
import { Alert, Card, Heading } from '@/components/ui/basics'
import { buttonClass } from '@/components/ui/button'
import { dayOf } from '@/lib/core/calendar'
import { say } from '@/lib/messages'
import { personOf, serviceAt } from '@/lib/services/queries'
import { judge, stopping } from '@/lib/services/rules'

type Props = { params: Promise<{ service: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> }

/** Conditions before applying: a few questions, each "no" and "maybe" explained with its clause. Nothing is stored; the state is the address. */
export default async function Check({ params, searchParams }: Props) {
  const [{ service: id }, query, view] = await Promise.all([params, searchParams, getView()])
  const service = serviceAt(id)
  const { locale } = view.place
  const t = say(locale)
  const answers: Record<string, Record<string, unknown>> = {}
  for (const asked of service.ask) {
    const [step = '', field = ''] = asked.split('.')
    const value = query[asked]
    if (typeof value === 'string' && value !== '') answers[step] = { ...answers[step], [field]: value.slice(0, 100) }
  }
  const done = service.ask.some((asked) => query[asked] !== undefined)
  const judged = judge(service, { answers, person: await personOf(view.user), checks: {}, today: dayOf(new Date()) })
  const stopped = stopping(judged) ?? judged.find(({ verdict }) => verdict === 'unmet')
  const verdict = stopped ? 'no' : judged.some((each) => each.verdict === 'unknown') ? 'maybe' : 'yes'
  return (
    <Page view={view} title={t('services.check.title')}>
      <Heading
        title={t('services.check.title')}
        lead={
          <>
            <p>{service.title[locale]}</p>
            <p className="text-sm">{t('services.check.lead')}</p>
          </>
        }
      />
      <div className="grid items-start gap-6 lg:grid-cols-2">
        <Card>
          <form method="get" className="grid gap-6">
            {service.ask.map((asked) => {
              const [step = '', name = ''] = asked.split('.')
              const field = service.steps[step]?.fields[name]
              return (
                field && (
                  <Question
                    key={asked}
                    name={asked}
                    field={{ ...field, optional: undefined }}
                    value={answers[step]?.[name]}
                    locale={locale}
                  />
                )
              )
            })}
            <div>
              <button type="submit" className={buttonClass()}>
                {t('services.check.submit')}
              </button>
            </div>
          </form>
        </Card>
        {done && (
          <section className="grid gap-4" aria-live="polite">
            <Alert tone={verdict === 'no' ? 'bad' : verdict === 'yes' ? 'good' : 'warn'} title={t(`services.check.${verdict}`)} />
            <Card>
              <Verdicts judged={judged} locale={locale} />
            </Card>
            {verdict !== 'no' && (
              <div>
                <Apply view={view} service={service} />
              </div>
            )}
          </section>
        )}
      </div>
    </Page>
  )
}

import { EnbekNav } from '@/components/enbek/cabinet-nav'
import { getMemberView, Page } from '@/components/layout/page'
import { linker } from '@/components/layout/shell'
import { MeasureStateTag } from '@/components/measures/parts'
import { Due } from '@/components/mediation/due'
import { Empty, Heading } from '@/components/ui/basics'
import { myMeasures } from '@/lib/measures/queries'
import { measureName } from '@/lib/measures/words'
import { say } from '@/lib/messages'

/** A person's measures: what waits for him, and how they go (E12). */
export default async function MyMeasures() {
  const view = await getMemberView()
  const { locale } = view.place
  const t = say(locale)
  const to = linker(view)
  const rows = await myMeasures(view.user)
  const now = new Date()
  return (
    <Page view={view} title={t('measures.mine.title')} nav={<EnbekNav view={view} />}>
      <Heading title={t('measures.mine.title')} lead={t('measures.mine.lead')} />
      {rows.length === 0 ? (
        <Empty title={t('measures.mine.none')}>{t('measures.mine.noneText')}</Empty>
      ) : (
        <ul className="grid gap-3">
          {rows.map(({ id, state, data, dueAt }) => (
            <li key={id} className="relative rounded-lg border border-line bg-card p-4 hover:border-accent sm:p-5">
              <div className="flex flex-wrap items-start justify-between gap-x-4 gap-y-2">
                <h2 className="min-w-0 text-lg">
                  <a href={to(`/cabinet/measures/${id}`)} className="no-underline after:absolute after:inset-0 hover:text-accent">
                    {measureName(data)[locale]}
                  </a>
                </h2>
                <MeasureStateTag state={state} locale={locale} />
              </div>
              <p className="mt-1 text-sm">{data.terms.provider}</p>
              {dueAt && (
                <p className="mt-2 text-sm">
                  {t('measures.mine.answerBy')} <Due at={dueAt} now={now} locale={locale} />
                </p>
              )}
            </li>
          ))}
        </ul>
      )}
    </Page>
  )
}

import { document, serve } from '@/components/layout/document'
import { getView } from '@/components/layout/page'
import { linker, type View } from '@/components/layout/shell'
import { Alert, Empty, Heading } from '@/components/ui/basics'
import { ButtonLink } from '@/components/ui/button'
import { day, moment } from '@/lib/core/format'
import type { Text } from '@/lib/core/text'
import { publicState } from '@/lib/failures/queries'
import { isGoingOn, stateOf } from '@/lib/failures/rules'
import { placeName } from '@/lib/failures/words'
import { say } from '@/lib/messages'

const tones = { works: 'good', partly: 'warn', stopped: 'bad', break: 'warn' } as const

/** The state of the platform: confirmed failures and agreed breaks (O206-20.1, O206-22, P3). */
export const GET = serve(async () => {
  const view = await getView()
  const { locale } = view.place
  const t = say(locale)
  const now = new Date()
  const { failures, breaks } = await publicState(now)
  const state = stateOf(failures, breaks, now)
  const going = failures.filter(isGoingOn)
  const past = failures.filter(({ restoredAt }) => restoredAt !== null)
  const told = ({ publicKk, publicRu }: { publicKk: string | null; publicRu: string | null }) =>
    (locale === 'kk' ? publicKk : publicRu) ?? ''
  return document(
    view,
    { title: t('state.title'), description: t('state.lead') },
    <>
      <Heading title={t('state.title')} lead={t('state.lead')} />
      <div className="mb-8 max-w-3xl">
        <Alert tone={tones[state]}>
          <p className="text-lg font-semibold">{t(`state.${state}`)}</p>
        </Alert>
      </div>
      {going.length > 0 && (
        <Part id="now" title={t('state.now')}>
          {going.map((one) => (
            <Row key={one.id} view={view} place={placeName(one.portal)} text={told(one)}>
              {t('state.since', { when: moment(locale, one.beganAt ?? one.foundAt) })}
            </Row>
          ))}
        </Part>
      )}
      <Part id="planned" title={t('state.planned')} empty={breaks.length === 0 ? t('state.none') : undefined}>
        {breaks.map((one) => (
          <Row key={one.id} view={view} place={placeName(one.portal)} text={locale === 'kk' ? one.reasonKk : one.reasonRu}>
            {t('state.until', { from: moment(locale, one.startsAt), to: moment(locale, one.endsAt) })} ·{' '}
            {t('state.letter', { number: one.letterNumber, day: day(locale, one.letterOn) })}
          </Row>
        ))}
      </Part>
      <Part id="past" title={t('state.past')} empty={past.length === 0 ? t('state.nonePast') : undefined}>
        {past.map((one) => (
          <Row key={one.id} view={view} place={placeName(one.portal)} text={told(one)}>
            {t('state.since', { when: moment(locale, one.beganAt ?? one.foundAt) })} ·{' '}
            {t('state.restored', { when: moment(locale, one.restoredAt!) })}
          </Row>
        ))}
      </Part>
      <ButtonLink href={linker(view)('/status/report')}>{t('state.report')}</ButtonLink>
    </>,
  )
})

function Part({ id, title, empty, children }: { id: string; title: string; empty?: string; children: React.ReactNode }) {
  return (
    <section aria-labelledby={id} className="mb-8 max-w-3xl">
      <h2 id={id} className="mb-3 text-xl">
        {title}
      </h2>
      {empty ? <Empty title={empty} /> : <ul className="grid gap-3">{children}</ul>}
    </section>
  )
}

function Row({ view, place, text, children }: { view: View; place: Text; text: string; children: React.ReactNode }) {
  return (
    <li className="rounded-lg border border-line bg-card p-4">
      <p className="text-sm font-semibold text-muted">{place[view.place.locale]}</p>
      <p className="mt-1">{text}</p>
      <p className="mt-1 text-sm text-muted">{children}</p>
    </li>
  )
}
